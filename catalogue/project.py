"""Where things are: a festival's folder laid over the house's own data, faces and layouts.

Floor 2, beside the records, which read through it. It finds and reads; what a file says is for others to
judge. Every listing is sorted, and no path leads out of the folder it was asked for in.
"""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from catalogue.problems import Place, Problem, Problems
from catalogue.records.keys import suggestion

PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp")
ARTWORK_ENDING = ".pdf"


def house_root() -> Path:
    """The folder with the house's own `data`, `fonts` and `layouts`.

    In an installed wheel that is `catalogue/house`, in a checkout the folder that holds the package. Raises
    Problems, saying where it looked, if it is in neither.
    """
    package = Path(__file__).resolve().parent
    homes = (package / "house", package.parent)
    for home in homes:
        if (home / "data" / "words").is_dir():
            return home
    looked = " and ".join(str(home) for home in homes)
    raise Problems(
        [
            Problem(
                Place(),
                f"the house's data are missing; looked for data/words in {looked}",
                "install the program again",
            )
        ]
    )


@dataclass(frozen=True, slots=True)
class Project:
    """A festival's folder over the house; both absolute, and the same when the house is the festival."""

    folder: Path
    house: Path

    @classmethod
    def open(cls, folder: Path, house: Path | None = None) -> "Project":
        """The festival in `folder`, which must hold data/festival.yaml; Problems if it does not."""
        project = cls(folder.resolve(), (house or house_root()).resolve())
        if not project.folder.is_dir():
            raise Problems([Problem(Place(str(folder)), "there is no such folder", "name the festival's folder")])
        if not project.festival_file.is_file():
            raise Problems(
                [
                    Problem(
                        Place(str(folder)),
                        f"no festival here; looked for {project.festival_file}",
                        "name the folder that holds data/festival.yaml, or begin a festival with `catalogue new`",
                    )
                ]
            )
        return project

    # Layers

    @property
    def layers(self) -> tuple[Path, ...]:
        """The folders that are searched, the one that wins first; never the same one twice."""
        return (self.folder,) if self.folder == self.house else (self.folder, self.house)

    def name(self, path: Path) -> str:
        """What messages call `path`: its path in the festival's folder, or in the house after `house/`."""
        for layer, head in ((self.folder, ""), (self.house, "house/")):
            if path.is_relative_to(layer):
                return head + path.relative_to(layer).as_posix()
        return str(path)

    def read(self, path: Path) -> bytes:
        """The file's bytes. Raises Problems where it cannot be read."""
        try:
            return path.read_bytes()
        except OSError as error:
            raise Problems(
                [
                    Problem(
                        Place(self.name(path)),
                        f"cannot be read ({error.strerror})",
                        "put the file back or allow reading it",
                    )
                ]
            ) from error

    # Records: the festival's own folder only

    @property
    def festival_file(self) -> Path:
        return self.folder / "data" / "festival.yaml"

    def film_files(self) -> tuple[Path, ...]:
        return listing(self.folder / "data" / "films", ".yaml")

    def people_files(self) -> tuple[Path, ...]:
        return listing(self.folder / "data" / "people", ".yaml")

    def event_files(self) -> tuple[Path, ...]:
        return listing(self.folder / "data" / "events", ".yaml")

    def contact_files(self) -> tuple[Path, ...]:
        return listing(self.folder / "data" / "contacts", ".yaml")

    def tweak_files(self) -> tuple[Path, ...]:
        return listing(self.folder / "data" / "tweaks", ".yaml")

    def frozen_file(self, film: str) -> Path:
        """Where it stands how that film was printed when it was frozen."""
        return self.folder / "data" / "frozen" / f"{film}.yaml"

    def frozen_files(self) -> tuple[Path, ...]:
        """Those of all frozen films."""
        return tuple(
            path for path in listing(self.folder / "data" / "frozen", ".yaml") if path != self.frozen_title_file
        )

    @property
    def frozen_title_file(self) -> Path:
        """Where it stands what the title page said when the library saw it; no film's key has a hyphen."""
        return self.frozen_file("title-page")

    def strays(self) -> tuple[Path, ...]:
        """Files among the records that are not read, because their names do not end in `.yaml`."""
        return tuple(
            path
            for room in ("films", "people", "events", "contacts", "words", "tweaks", "frozen")
            for path in listing(self.folder / "data" / room, "")
            if path.suffix != ".yaml" and path.suffix != ".md"
        )

    # Things laid over the house by name

    def words_files(self, *languages: str) -> tuple[Path, ...]:
        """The words of these languages, the house's first and the festival's, which win key by key, last."""
        return tuple(
            file
            for layer in reversed(self.layers)
            for language in languages
            if (file := layer / "data" / "words" / f"{language}.yaml").is_file()
        )

    def languages(self) -> tuple[str, ...]:
        """Languages for which there are words anywhere."""
        return tuple(
            sorted({path.stem for layer in self.layers for path in listing(layer / "data" / "words", ".yaml")})
        )

    def specimen_file(self) -> Path:
        """The words of the type specimen: the festival's own file, or else the house's."""
        own = (layer / "data" / "specimen.yaml" for layer in self.layers)
        return next((file for file in own if file.is_file()), self.house / "data" / "specimen.yaml")

    def faces_files(self) -> tuple[Path, ...]:
        """`fonts/faces.yaml` of the house, then of the festival."""
        return self._overlaid("fonts/faces.yaml")

    def style_files(self) -> tuple[Path, ...]:
        """`layouts/style.yaml` of the house, then of the festival."""
        return self._overlaid("layouts/style.yaml")

    def layout_files(self) -> dict[str, Path]:
        """Each layout's name and file, in the order of names; a festival's own hides the house's."""
        found = {
            path.stem: path
            for layer in reversed(self.layers)
            for path in listing(layer / "layouts", ".py")
            if not path.name.startswith("_")
        }
        return dict(sorted(found.items()))

    def printer_files(self) -> dict[str, Path]:
        """Each printer profile's name and file, in the order of names; a festival's own hides the house's."""
        found = {
            path.stem: path for layer in reversed(self.layers) for path in listing(layer / "data" / "press", ".yaml")
        }
        return dict(sorted(found.items()))

    def profile(self, name: str) -> Path:
        """The ICC profile `name` (without its ending), the festival's before the house's.

        Raises Problems, saying where it looked and what is there, if there is none.
        """
        for layer in self.layers:
            for path in listing(layer / "data" / "profiles", ".icc"):
                if path.stem == name:
                    return path
        there = sorted({path.stem for layer in self.layers for path in listing(layer / "data" / "profiles", ".icc")})
        looked = " and ".join(str(layer / "data" / "profiles") for layer in self.layers)
        raise Problems(
            [
                Problem(
                    Place(),
                    f"there is no profile {name}; looked in {looked}",
                    suggestion(name, there) or "put the file there, its name ending in .icc",
                )
            ]
        )

    def pictures(self) -> tuple[str, ...]:
        """The names of all pictures and artwork: their paths inside `data/pictures`."""
        room = self.folder / "data" / "pictures"
        return tuple(
            sorted(
                path.relative_to(room).as_posix()
                for path in room.rglob("*")
                if path.suffix.lower() in (*PICTURE_ENDINGS, ARTWORK_ENDING) and path.is_file()
            )
        )

    def picture(self, name: str, *, artwork: bool = False) -> Path:
        """The file of picture `name`, a path inside `data/pictures`; of `artwork` it may be a PDF.

        Raises Problems if there is none, or if the name, or a link on its way, leads out of that folder.
        """
        room = self.folder / "data" / "pictures"
        pure = PurePosixPath(name)
        try:
            path = (room / pure).resolve()
            inside = path.is_relative_to(room.resolve()) and not pure.is_absolute() and ".." not in pure.parts
        except (OSError, RuntimeError, ValueError):  # a loop of links, a name no file can have
            inside = False
        if not inside or "\\" in name:
            raise Problems(
                [
                    Problem(
                        Place(),
                        f"the path {name} leads out of data/pictures",
                        "put the picture into data/pictures and write its path from there",
                    )
                ]
            )
        if not path.is_file():
            raise Problems(
                [
                    Problem(
                        Place(),
                        f"there is no picture {name}; looked in {room}",
                        suggestion(name, self.pictures()) or "put the file there",
                    )
                ]
            )
        ending = path.suffix.lower()
        if ending not in PICTURE_ENDINGS and not (artwork and ending == ARTWORK_ENDING):
            what = f"{name} is not a picture that can be printed"
            if ending == ARTWORK_ENDING:
                what = f"{name} is a PDF, which may stand for a logo, an advertisement or the map alone"
            remedy = "save it as a PDF, JPEG, PNG, TIFF or WebP" if artwork else "save it as JPEG, PNG, TIFF or WebP"
            raise Problems([Problem(Place(), what, remedy)])
        return path

    def _overlaid(self, path: str) -> tuple[Path, ...]:
        return tuple(layer / path for layer in reversed(self.layers) if (layer / path).is_file())


def listing(folder: Path, ending: str) -> tuple[Path, ...]:
    """Files of `folder` with that ending by name, without the hidden ones; none if there is no such folder."""
    if not folder.is_dir():
        return ()
    return tuple(
        sorted(
            path
            for path in folder.iterdir()
            if path.name.endswith(ending) and not path.name.startswith(".") and path.is_file()
        )
    )
