"""Names by country, in the Serbian Cyrillic spelling and in Latin letters, and towns."""

Given = tuple[str, str, bool]
"""Cyrillic, Latin, whether a woman's."""
Family = tuple[str, str]

NAMES: dict[str, tuple[tuple[Given, ...], tuple[Family, ...]]] = {
    "RS": (
        (("Милица", "Milica", True), ("Душан", "Dušan", False), ("Теодора", "Teodora", True), ("Вук", "Vuk", False),
         ("Снежана", "Snežana", True), ("Лазар", "Lazar", False), ("Ивана", "Ivana", True), ("Петар", "Petar", False)),
        (("Јаковљевић", "Jakovljević"), ("Ристић", "Ristić"), ("Ђурђев", "Đurđev"), ("Стојшин", "Stojšin"),
         ("Њежић", "Nježić"), ("Џелетовић", "Dželetović"), ("Бајић", "Bajić"), ("Љубичић", "Ljubičić")),
    ),
    "HR": (
        (("Дора", "Dora", True), ("Борна", "Borna", False), ("Тена", "Tena", True), ("Јакша", "Jakša", False)),
        (("Шарић", "Šarić"), ("Буљан", "Buljan"), ("Кршинић", "Kršinić"), ("Видас", "Vidas")),
    ),
    "BA": (
        (("Амра", "Amra", True), ("Тарик", "Tarik", False), ("Лејла", "Lejla", True), ("Дино", "Dino", False)),
        (("Хаџић", "Hadžić"), ("Мехић", "Mehić"), ("Карахасан", "Karahasan"), ("Зубац", "Zubac")),
    ),
    "SI": (
        (("Нежа", "Neža", True), ("Рок", "Rok", False), ("Тјаша", "Tjaša", True), ("Гашпер", "Gašper", False)),
        (("Зупан", "Zupan"), ("Косирник", "Kosirnik"), ("Бргант", "Brgant"), ("Храст", "Hrast")),
    ),
    "MK": (
        (("Билјана", "Biljana", True), ("Горјан", "Gorjan", False), ("Тања", "Tanja", True), ("Стојан", "Stojan", False)),
        (("Наумоска", "Naumoska"), ("Ристов", "Ristov"), ("Чаловска", "Čalovska"), ("Темков", "Temkov")),
    ),
    "FR": (
        (("Клер", "Claire", True), ("Жилијен", "Julien", False), ("Матилд", "Mathilde", True), ("Реми", "Rémi", False)),
        (("Фонтен", "Fontaine"), ("Перен", "Perrin"), ("Лекок", "Lecoq"), ("Обијон", "Aubion")),
    ),
    "DE": (
        (("Катрин", "Katrin", True), ("Јонас", "Jonas", False), ("Хана", "Hannah", True), ("Штефан", "Stefan", False)),
        (("Бергман", "Bergmann"), ("Кесел", "Kessel"), ("Фогт", "Vogt"), ("Линдерман", "Lindermann")),
    ),
    "GB": (
        (("Грејс", "Grace", True), ("Оливер", "Oliver", False), ("Рут", "Ruth", True), ("Колин", "Colin", False)),
        (("Хартли", "Hartley"), ("Вудс", "Woods"), ("Ешворт", "Ashworth"), ("Пембертон", "Pemberton")),
    ),
    "IT": (
        (("Ђулија", "Giulia", True), ("Матео", "Matteo", False), ("Кјара", "Chiara", True), ("Паоло", "Paolo", False)),
        (("Беневенти", "Beneventi"), ("Моранди", "Morandi"), ("Салтини", "Saltini"), ("Реведин", "Revedin")),
    ),
    "ES": (
        (("Лусија", "Lucía", True), ("Андрес", "Andrés", False), ("Пилар", "Pilar", True), ("Хавијер", "Javier", False)),
        (("Салгадо", "Salgado"), ("Ортис", "Ortiz"), ("Кинтана", "Quintana"), ("Вега", "Vega")),
    ),
    "PT": (
        (("Инес", "Inês", True), ("Нуно", "Nuno", False), ("Матилде", "Matilde", True), ("Руи", "Rui", False)),
        (("Тавареш", "Tavares"), ("Фалкао", "Falcão"), ("Сеабра", "Seabra"), ("Коутињо", "Coutinho")),
    ),
    "PL": (
        (("Агњешка", "Agnieszka", True), ("Матеуш", "Mateusz", False), ("Ева", "Ewa", True), ("Томаш", "Tomasz", False)),
        (("Завадска", "Zawadzka"), ("Крол", "Król"), ("Новицки", "Nowicki"), ("Лис", "Lis")),
    ),
    "CZ": (
        (("Терезија", "Terezie", True), ("Војтјех", "Vojtěch", False), ("Ана", "Anna", True), ("Онджеј", "Ondřej", False)),
        (("Хорак", "Horák"), ("Билек", "Bílek"), ("Ваврова", "Vávrová"), ("Сухи", "Suchý")),
    ),
    "HU": (
        (("Каталин", "Katalin", True), ("Балаж", "Balázs", False), ("Жофија", "Zsófia", True), ("Гергељ", "Gergely", False)),
        (("Вереш", "Veres"), ("Такач", "Takács"), ("Борбељ", "Borbély"), ("Сабо", "Szabó")),
    ),
    "RO": (
        (("Ралука", "Raluca", True), ("Михај", "Mihai", False), ("Јоана", "Ioana", True), ("Раду", "Radu", False)),
        (("Драгомир", "Dragomir"), ("Којокару", "Cojocaru"), ("Лунгу", "Lungu"), ("Бучур", "Buciur")),
    ),
    "BG": (
        (("Невена", "Nevena", True), ("Калојан", "Kaloyan", False), ("Ралица", "Ralitsa", True), ("Асен", "Asen", False)),
        (("Бонева", "Boneva"), ("Гешев", "Geshev"), ("Тодоров", "Todorov"), ("Русева", "Ruseva")),
    ),
    "GR": (
        (("Елени", "Eleni", True), ("Никос", "Nikos", False), ("Софија", "Sofia", True), ("Танасис", "Thanasis", False)),
        (("Маврос", "Mavros"), ("Караласу", "Karalasou"), ("Ставру", "Stavrou"), ("Димас", "Dimas")),
    ),
    "TR": (
        (("Дефне", "Defne", True), ("Емре", "Emre", False), ("Зејнеп", "Zeynep", True), ("Керем", "Kerem", False)),
        (("Аксој", "Aksoy"), ("Туналы", "Tunalı"), ("Демирџи", "Demirci"), ("Озкан", "Özkan")),
    ),
    "SE": (
        (("Аста", "Asta", True), ("Нилс", "Nils", False), ("Сигрид", "Sigrid", True), ("Улоф", "Olof", False)),
        (("Линдквист", "Lindqvist"), ("Остром", "Åström"), ("Бергстен", "Bergsten"), ("Хедлунд", "Hedlund")),
    ),
    "JP": (
        (("Аја", "Aya", True), ("Кента", "Kenta", False), ("Мисаки", "Misaki", True), ("Таро", "Taro", False)),
        (("Окамото", "Okamoto"), ("Хајаши", "Hayashi"), ("Мизуно", "Mizuno"), ("Шимада", "Shimada")),
    ),
    "BR": (
        (("Јара", "Iara", True), ("Кајо", "Caio", False), ("Леда", "Leda", True), ("Отавио", "Otávio", False)),
        (("Моура", "Moura"), ("Пајва", "Paiva"), ("Ногеира", "Nogueira"), ("Брага", "Braga")),
    ),
}  # fmt: skip
"""Given names and family names of a country; any two make a person."""

LANGUAGES = {
    "RS": "sr", "HR": "hr", "BA": "bs", "SI": "sl", "MK": "mk", "FR": "fr", "DE": "de", "GB": "en", "IT": "it", "ES": "es",
    "PT": "pt", "PL": "pl", "CZ": "cs", "HU": "hu", "RO": "ro", "BG": "bg", "GR": "el", "TR": "tr", "SE": "sv", "JP": "ja",
    "BR": "pt",
}  # fmt: skip

TOWNS: tuple[tuple[str, str], ...] = (
    ("Београду", "Belgrade"), ("Лођу", "Łódź"), ("Прагу", "Prague"), ("Берлину", "Berlin"), ("Паризу", "Paris"),
    ("Лисабону", "Lisbon"), ("Букурешту", "Bucharest"), ("Загребу", "Zagreb"), ("Софији", "Sofia"), ("Скопљу", "Skopje"),
    ("Токију", "Tokyo"), ("Мадриду", "Madrid"), ("Новом Саду", "Novi Sad"), ("Сарајеву", "Sarajevo"), ("Атини", "Athens"),
)  # fmt: skip
"""In the locative, and in English."""
