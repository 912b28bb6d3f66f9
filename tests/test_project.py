"""A festival's folder laid over a house."""

from pathlib import Path

import pytest

from catalogue import project as project_module
from catalogue.problems import Problems
from catalogue.project import Project, house_root
from catalogue.whereabouts import whereabouts

Tree = dict[str, str]

HOUSE: Tree = {
    "data/words/en.yaml": "roles: {director: Director}\nwords: {contents: Contents}\n",
    "data/words/mk.yaml": "roles: {director: Режија}\n",
    "data/profiles/coated.icc": "",
    "data/press/offset.yaml": "",
    "data/films/house_film.yaml": "titles: {en: A}\n",
    "fonts/faces.yaml": "families:\n  Serif: {}\n",
    "layouts/style.yaml": "inks: {ochre: [0, 0, 0, 1]}\nstyles: {title: {}}\n",
    "layouts/film_page.py": "",
    "layouts/_private.py": "",
    "layouts/contents.py": "",
}
FESTIVAL: Tree = {
    "data/festival.yaml": "name: F\n",
    "data/words/en.yaml": "roles: {director: Directed by}\n",
    "data/films/b.yaml": "",
    "data/films/a.yaml": "",
    "data/films/.hidden.yaml": "",
    "data/films/c.yml": "",
    "data/people/people.yaml": "lang: Fritz Lang\n",
    "data/pictures/a.jpg": "",
    "data/pictures/shorts/B.PNG": "",
    "data/pictures/notes.txt": "",
    "data/profiles/uncoated.icc": "",
    "data/press/offset.yaml": "",
    "layouts/film_page.py": "",
    "layouts/style.yaml": "inks: {ochre: [0, 50, 100, 0]}\n",
}


def grow(folder: Path, tree: Tree) -> Path:
    for name, text in tree.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.open(grow(tmp_path / "festival", FESTIVAL), grow(tmp_path / "house", HOUSE))


def names(project: Project, paths: tuple[Path, ...]) -> list[str]:
    return [project.name(path) for path in paths]


def test_films_and_people_are_the_festivals_alone(project: Project) -> None:
    assert names(project, project.film_files()) == ["data/films/a.yaml", "data/films/b.yaml"]
    assert names(project, project.people_files()) == ["data/people/people.yaml"]
    assert names(project, project.strays()) == ["data/films/c.yml"]


def test_the_rest_is_laid_over_the_house(project: Project) -> None:
    assert names(project, project.words_files("en")) == ["house/data/words/en.yaml", "data/words/en.yaml"]
    assert names(project, project.words_files("mk")) == ["house/data/words/mk.yaml"]
    assert project.words_files("de") == ()
    assert project.languages() == ("en", "mk")
    assert names(project, project.style_files()) == ["house/layouts/style.yaml", "layouts/style.yaml"]
    assert names(project, project.faces_files()) == ["house/fonts/faces.yaml"]
    assert {name: project.name(path) for name, path in project.layout_files().items()} == {
        "contents": "house/layouts/contents.py",
        "film_page": "layouts/film_page.py",
    }
    assert project.name(project.profile("coated")) == "house/data/profiles/coated.icc"


def test_the_house_may_be_the_festival(tmp_path: Path) -> None:
    folder = grow(grow(tmp_path, HOUSE), FESTIVAL)
    project = Project.open(folder, folder)
    assert project.layers == (folder,)
    assert names(project, project.words_files("en")) == ["data/words/en.yaml"]
    assert [found.state for found in whereabouts(project, "film_page")] == ["wins"]


def test_pictures(project: Project) -> None:
    assert project.pictures() == ("a.jpg", "shorts/B.PNG")
    assert project.picture("shorts/B.PNG") == project.folder / "data/pictures/shorts/B.PNG"


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("b.jpg", "there is no picture b.jpg; looked in"),
        ("A.jpeg", "did you mean a.jpg?"),
        ("shorts", "there is no picture shorts"),
        ("notes.txt", "notes.txt is not a picture that can be printed; save it as JPEG, PNG, TIFF or WebP"),
        ("../films/a.yaml", "leads out of data/pictures"),
        ("shorts/../../films/a.yaml", "leads out of data/pictures"),
        ("/etc/hostname", "leads out of data/pictures"),
        ("out.jpg", "leads out of data/pictures"),
        ("away/secret.jpg", "leads out of data/pictures"),
        ("loop.jpg", "leads out of data/pictures"),
        ("..\\a.jpg", "leads out of data/pictures"),
        ("a\0.jpg", "leads out of data/pictures"),
    ],
)
def test_no_picture_from_elsewhere(project: Project, tmp_path: Path, name: str, problem: str) -> None:
    room, outside = project.folder / "data/pictures", tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.jpg").write_bytes(b"")
    (room / "out.jpg").symlink_to(outside / "secret.jpg")
    (room / "away").symlink_to(outside)
    (room / "loop.jpg").symlink_to(room / "loop.jpg")
    with pytest.raises(Problems) as raised:
        project.picture(name)
    assert problem in str(raised.value)


def test_a_link_inside_the_folder_is_a_picture(project: Project) -> None:
    (project.folder / "data/pictures/link.jpg").symlink_to(project.folder / "data/pictures/a.jpg")
    assert project.picture("link.jpg").name == "a.jpg"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("film_page", ["layout layouts/film_page.py:0 wins", "layout house/layouts/film_page.py:0 hidden"]),
        ("ochre", ["ink layouts/style.yaml:1 wins", "ink house/layouts/style.yaml:1 hidden"]),
        ("title", ["style house/layouts/style.yaml:2 wins"]),
        ("Serif", ["face family house/fonts/faces.yaml:2 wins"]),
        (
            "director",
            [
                "word roles.director in en data/words/en.yaml:1 wins",
                "word roles.director in en house/data/words/en.yaml:1 hidden",
                "word roles.director in mk house/data/words/mk.yaml:1 wins",
            ],
        ),
        ("words.contents", ["word words.contents in en house/data/words/en.yaml:2 wins"]),
        ("a.jpg", ["picture data/pictures/a.jpg:0 wins"]),
        ("a", ["picture data/pictures/a.jpg:0 wins", "film data/films/a.yaml:0 wins"]),
        ("uncoated", ["profile data/profiles/uncoated.icc:0 wins"]),
        (
            "offset",
            ["printer data/press/offset.yaml:0 wins", "printer house/data/press/offset.yaml:0 hidden"],
        ),
        ("lang", ["person data/people/people.yaml:1 wins"]),
    ],
)
def test_where(project: Project, name: str, found: list[str]) -> None:
    said = [f"{each.kind} {each.place.file}:{each.place.line} {each.state}" for each in whereabouts(project, name)]
    assert said == found


def test_a_search_that_fails_says_where_it_looked(project: Project) -> None:
    with pytest.raises(Problems) as raised:
        whereabouts(project, "film_pgae")
    assert str(project.folder) in str(raised.value)
    assert str(project.house) in str(raised.value)
    assert "did you mean film_page?" in str(raised.value)
    with pytest.raises(Problems, match=r"there is no profile coted; looked in .*; did you mean coated\?"):
        project.profile("coted")


def test_what_is_no_festival(tmp_path: Path) -> None:
    house = grow(tmp_path / "house", HOUSE)
    with pytest.raises(Problems, match="there is no such folder"):
        Project.open(tmp_path / "none", house)
    with pytest.raises(Problems, match=r"no festival here; looked for .*festival\.yaml"):
        Project.open(house, house)


def test_the_house_has_two_homes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checkout = house_root()
    assert (checkout / "data/words/en.yaml").is_file()
    package = tmp_path / "site-packages/catalogue"
    monkeypatch.setattr(project_module, "__file__", str(package / "project.py"))
    with pytest.raises(Problems, match=r"looked for data/words in .*catalogue/house and .*site-packages"):
        house_root()
    grow(package / "house", HOUSE)
    assert house_root() == package / "house", "in an installed wheel"


def test_what_cannot_be_read_is_said(project: Project) -> None:
    with pytest.raises(Problems, match=r"data/films/z\.yaml: grave: cannot be read"):
        project.read(project.folder / "data/films/z.yaml")
