"""How far the type engine does what Unicode's test files and HarfBuzz's shaper say, as figures.

    python tools/conformance.py

It wants Debian's packages unicode-data and libharfbuzz-bin. The status is 1 where a difference is not explained.
"""

import sys

from standards import shaper, unicode_files


def main() -> int:
    write = sys.stdout.write
    unexplained = 0
    for figures in unicode_files.all_figures():
        write(f"{figures.file:<28} {figures.cases:>8} cases, {figures.passed:>8} passed\n")
        for why, count in figures.explained.items():
            write(f"    {count:>6}  {why}\n")
        for case in figures.failed[:10]:
            write(f"    unexplained: {case}\n")
        unexplained += len(figures.failed)
    for face in shaper.compare(shaper.house_faces()):
        write(f"{face.face:<36} {face.words:>6} words shaped, {len(face.differing)} otherwise by hb-shape\n")
        for word in face.differing[:10]:
            write(f"    {word}\n")
        unexplained += len(face.differing)
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
