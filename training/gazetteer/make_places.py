#!/usr/bin/env python3
"""Makes Dateline's table of places from two npm packages and a Debian package with GeoNames data (CC BY 4.0).

    make_places.py CITIES_500 CITIES_JSON GEONAMES_MO OUT.tsv.gz BLOCKS.tsv

CITIES_500 and CITIES_JSON are the unpacked npm packages, GEONAMES_MO the English catalogue of the
Debian package; README.md says how to get them. Needs Python 3.9 and nothing else; the same packages
give the same bytes.

One line a name, sorted by key as UTF-8 bytes, so that a program can search it without parsing it:

    key  name  kind  country  admin1  latitude  longitude  population  geonames

key is the folded name (see fold): the place's own, its English one, or, for larger places, any other in
Latin letters; kind is C for a capital, A for the seat of a first-level region, P for any other populated
place, R for a first-level region and D for a second-level one (counties, districts), and a small letter
where the key is a name in another language; country is ISO 3166-1 alpha-2; admin1 is the first-level
region's name; population is 0 where the packages give none; geonames is 0 for regions, whose position is the mean of their places
weighted by population, since the packages give none, and for places that only the second package has.

OUT is packed block by block, so that a program need not unpack it whole; to gunzip it is one file. BLOCKS says
where each block begins in OUT, and the first key of the block. All lines of a key are in one block.
"""

import gettext
import gzip
import json
import sys
import unicodedata
from pathlib import Path

KNOWN_BY_OTHER_NAMES = 50_000
BLOCK = 1 << 16
REGION_WORDS = (
    " Oblast", " Province", " Region", " State", " Governorate", " District", " County",
    " Prefecture", " Department", " Voivodeship", " Autonomous Region", " Krai",
)
WORDS_BEFORE = (
    "Province of ", "Provincia de ", "Provincia di ", "Departamento de ", "Kabupaten ", "Shahrestān-e ",
)


WHOLE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe",
                       "þ": "th", "ə": "a", "ŧ": "t"})


def fold(name):
    """Small letters without accents; marks other than letters and digits become one space."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(WHOLE))
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(kept.split())


def cities(path):
    """GeoNames' own table of places of 500 people or more, and seats of smaller regions."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            c = line.rstrip("\n").split("\t")
            yield {"id": int(c[0]), "name": c[1], "plain": c[2], "others": c[3].split(","), "lat": float(c[4]),
                   "lon": float(c[5]), "code": c[7], "country": c[8], "admin1": c[10], "population": int(c[14] or 0)}


def english(path):
    """English names by GeoNames id, from a catalogue of GNU gettext."""
    with open(path, "rb") as file:
        return {int(k): v for k, v in gettext.GNUTranslations(file)._catalog.items()
                if isinstance(k, str) and k.isdigit()}


def latin(name):
    return all(unicodedata.name(c, "").startswith("LATIN") for c in name if c.isalpha())


def other_names(city):
    """Names in Latin letters in other languages; codes of airports and the like are left out."""
    for name in city["others"]:
        name = name.strip()
        if len(name) > 3 and name != name.upper() and latin(name) and not any(c.isdigit() for c in name):
            yield fold(name)


def kind(code):
    return {"PPLC": "C", "PPLA": "A"}.get(code, "P")


def spellings(name):
    """A region's name, and without the word that says what it is."""
    return ({name} | {name[: -len(w)] for w in REGION_WORDS if name.endswith(w)}
            | {name[len(w):] for w in WORDS_BEFORE if name.startswith(w)})


def plain(name):
    """"Province of Laguna" is Laguna to whoever reads of it."""
    return next((name[len(w):] for w in WORDS_BEFORE if name.startswith(w)), name)


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
                yield (fold(spelling), plain(name), "R", code[:2], name, lat, lon, weight, 0)


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
                yield (fold(spelling), plain(name), "D", country, names.get(country + "." + admin1, ""), lat, lon, weight, 0)


def read(folder, name):
    return json.loads(Path(folder, name + ".json").read_text("utf-8"))


def names_of(city, in_english):
    """Folded names of a place with whether each is its own or English."""
    own = {fold(n) for n in (city["name"], city["plain"], in_english.get(city["id"], city["name"]))}
    large = city["population"] >= KNOWN_BY_OTHER_NAMES or kind(city["code"]) == "C"
    others = set(other_names(city)) - own if large else set()
    return [(n, True) for n in own] + [(n, False) for n in others]


def main(cities_500, cities_json, catalogue, out, blocks):
    names = {r["code"]: r["name"] for r in read(cities_json, "admin1")}
    second = {r["code"]: r["name"] for r in read(cities_json, "admin2")}
    places = list(cities(Path(cities_500, "dist", "cities500.txt")))
    in_english = english(catalogue)
    listed = [{**c, "lat": float(c["lat"]), "lon": float(c["lng"])} for c in read(cities_json, "cities")]
    population = {(fold(c["name"]),) + cell(c): c["population"] for c in places}
    rows = set(regions(names, places)) | set(districts(names, second, listed, population))
    for city in places:
        admin1 = names.get(city["country"] + "." + city["admin1"], "")
        for name, own in names_of(city, in_english):
            letter = kind(city["code"]) if own else kind(city["code"]).lower()
            rows.add((name, city["name"], letter, city["country"], admin1,
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
    write(lines, out, blocks)
    print(len(lines), "lines", file=sys.stderr)


def write(lines, out, blocks):
    """Packs sorted lines block by block, each of BLOCK bytes or somewhat more."""
    packed, starts, held, size = bytearray(), [], [], 0

    def close():
        starts.append((len(packed), held[0].split("\t")[0]))
        packed.extend(gzip.compress("".join(held).encode("utf-8"), 9, mtime=0))

    for line in lines:
        if size >= BLOCK and line.split("\t")[0] != held[-1].split("\t")[0]:
            close()
            held, size = [], 0
        held.append(line + "\n")
        size += len(held[-1].encode("utf-8"))
    close()
    Path(out).write_bytes(packed)
    Path(blocks).write_text("# Where each block of places.tsv.gz begins, and its first key. Made by training/gazetteer.\n"
                            + "".join("%d\t%s\n" % start for start in starts), "utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
