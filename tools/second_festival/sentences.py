"""Sentences in both languages that fit each other whatever is put into them: (Serbian, English).

Everything is told in the present, so that no verb asks for a gender, and what is put in stands in one case.
"""

Pair = tuple[str, str]

CHARACTERS: tuple[tuple[str, str, str], ...] = (
    ("пензионисани поштар", "пензионисаног поштара", "a retired postman"),
    ("ноћна чуварка", "ноћну чуварку", "a night watchwoman"),
    ("млада геометарка", "младу геометарку", "a young surveyor"),
    ("поправљач радија", "поправљача радија", "a radio repairman"),
    ("учитељица клавира", "учитељицу клавира", "a piano teacher"),
    ("возач хладњаче", "возача хладњаче", "the driver of a refrigerated lorry"),
    ("пекарева удовица", "пекареву удовицу", "a baker’s widow"),
    ("дечак који не говори", "дечака који не говори", "a boy who does not speak"),
    ("бивша пливачица", "бившу пливачицу", "a former swimmer"),
    ("сеоски фотограф", "сеоског фотографа", "a village photographer"),
    ("преводитељка без посла", "преводитељку без посла", "a translator out of work"),
    ("чувар светионика", "чувара светионика", "a lighthouse keeper"),
    ("сестра двојице рудара", "сестру двојице рудара", "the sister of two miners"),
    ("продавац половних ципела", "продавца половних ципела", "a seller of second-hand shoes"),
    ("девојка са бензинске пумпе", "девојку са бензинске пумпе", "a girl from a petrol station"),
    ("стари кројач", "старог кројача", "an old tailor"),
    ("судијина кћерка", "судијину кћерку", "a judge’s daughter"),
    ("кондуктер ноћног воза", "кондуктера ноћног воза", "the guard of a night train"),
    ("пчеларка из предграђа", "пчеларку из предграђа", "a beekeeper from the suburbs"),
    ("студент који мрзи књиге", "студента који мрзи књиге", "a student who hates books"),
    ("бабица у пензији", "бабицу у пензији", "a retired midwife"),
    ("картограф без мапе", "картографа без мапе", "a cartographer without a map"),
    ("певачица из хотелског бара", "певачицу из хотелског бара", "a singer from a hotel bar"),
    ("најмлађи од петорице браће", "најмлађег од петорице браће", "the youngest of five brothers"),
)
"""Who it is about: nominative, accusative, English."""

PLACES: tuple[Pair, ...] = (
    ("у селу на крају пруге", "in a village at the end of the line"),
    ("у граду без реке", "in a city without a river"),
    ("на броду који више не плови", "on a ship that no longer sails"),
    ("у згради пред рушењем", "in a building about to come down"),
    ("на граници двеју држава", "on the border of two countries"),
    ("изнад затворене пекаре", "above a bakery that has closed"),
    ("у дому за старе глумце", "in a home for old actors"),
    ("на острву са једним телефоном", "on an island with one telephone"),
    ("у насељу које нико није завршио", "on an estate that nobody finished"),
    ("поред аеродрома без авиона", "beside an airport without planes"),
    ("у кући подељеној лењиром", "in a house divided with a ruler"),
    ("на последњем спрату библиотеке", "on the top floor of a library"),
    ("у долини у коју сунце улази у подне", "in a valley that the sun enters at noon"),
    ("на салашу усред равнице", "on a farm in the middle of the plain"),
    ("у вагону на слепом колосеку", "in a carriage on a dead-end track"),
    ("преко пута позоришта", "across the street from a theatre"),
)

HABITS: tuple[Pair, ...] = (
    ("пере прозоре туђе куће", "washes the windows of someone else’s house"),
    ("броји вагоне теретног воза", "counts the wagons of a goods train"),
    ("пише исто писмо", "writes the same letter"),
    ("слуша прогнозу за неко друго место", "listens to the forecast for another place"),
    ("навија сат који не ради", "winds a clock that does not work"),
    ("поставља сто за двоје", "lays the table for two"),
    ("одлази на станицу и враћа се", "walks to the station and comes back"),
    ("учи по једну реч страног језика", "learns one word of a foreign language"),
    ("мери ниво воде у бунару", "measures the water in the well"),
    ("снима звук празне улице", "records the sound of an empty street"),
    ("храни пса који никоме не припада", "feeds a dog that belongs to no one"),
    ("проверава да ли су врата закључана", "checks that the door is locked"),
)

EVENTS: tuple[Pair, ...] = (
    ("нестане струја у целом крају", "the power fails across the whole district"),
    ("стигне писмо без поштанске марке", "a letter arrives without a stamp"),
    ("зазвони телефон који је давно искључен", "a long disconnected telephone rings"),
    ("река промени ток", "the river changes course"),
    ("падне први снег у јуну", "the first snow falls in June"),
    ("фабрика преко пута престане да ради", "the factory across the road stops work"),
    ("у бунару неко нађе бицикл", "somebody finds a bicycle in the well"),
    ("стигне вест о наследству", "word comes of an inheritance"),
    ("на врата закуца странац са кључем", "a stranger knocks, holding the key"),
    ("из архива нестане једна фотографија", "a photograph goes missing from the archive"),
    ("општина објави да се мост затвара", "the council announces that the bridge will close"),
    ("хор остане без последњег баса", "the choir loses its last bass"),
)

DECISIONS: tuple[Pair, ...] = (
    ("прода кућу и купи чамац", "sell the house and buy a boat"),
    ("крене пешке према граду", "set out for the city on foot"),
    ("први пут у животу каже не", "say no for the first time"),
    ("пронађе човека са фотографије", "find the man in the photograph"),
    ("отвори биоскоп у штали", "open a cinema in the barn"),
    ("врати све што је икада позајмљено", "return everything that was ever borrowed"),
    ("запише све што мајка памти", "write down all that Mother remembers"),
    ("поново научи да вози бицикл", "learn to ride a bicycle again"),
    ("позове на вечеру цело степениште", "invite the whole staircase to dinner"),
    ("откаже већ плаћену сахрану", "call off a funeral already paid for"),
    ("побегне на један дан", "run away for a single day"),
    ("сачека пролеће на истом месту", "wait for spring on the same spot"),
)

OPENINGS: tuple[Pair, ...] = (
    ("{Who} живи {place} и сваког јутра {habit}.", "{Who} lives {place} and every morning {habit}."),
    ("Када {event}, {who} одлучи да {decision}.", "When {event}, {who} decides to {decision}."),
    ("{Place} {who} сваке вечери {habit}, све док {event}.", "{Place}, {who} {habit} every evening, until {event}."),
    ("{Who} већ годинама {habit}, и нико не пита зашто.", "For years {who} {habit}, and nobody asks why."),
)

TRUE_OPENINGS: tuple[Pair, ...] = (
    ("Камера три зиме прати {whom} {place}.", "For three winters the camera follows {who} {place}."),
    ("Све почиње једним снимком: {who} {place} {habit}.", "It all begins with one shot: {who}, {place}, {habit}."),
    (
        "{Place} {who} сваког дана {habit}; филм остаје да види зашто.",
        "{Place}, {who} {habit} each day; the film stays to find out why.",
    ),
    ("Када {event}, камера је већ ту, поред прозора.", "When {event}, the camera is already there, by the window."),
)

MIDDLES: tuple[Pair, ...] = (
    (
        "Комшије помажу, свако на свој начин и нико до краја.",
        "The neighbours help, each in their own way and none to the end.",
    ),
    ("Новац нестаје брзо, а поверење још брже.", "Money runs out quickly, and trust more quickly still."),
    (
        "Између два обеда стану три свађе и једно помирење.",
        "Between two meals there is room for three quarrels and one peace.",
    ),
    ("Нико не лаже, али свако прећути по нешто.", "Nobody lies, but everyone leaves something out."),
    ("Лето је кратко, а посла има за две генерације.", "Summer is short, and there is work for two generations."),
    (
        "Оно што је требало да траје један дан претвара се у годишње доба.",
        "What was meant to last a day becomes a season.",
    ),
    ("Старе касете говоре више него живи сведоци.", "Old tapes say more than the witnesses who are still alive."),
    ("Деца разумеју све, осим зашто одрасли шапућу.", "The children understand everything except why adults whisper."),
    ("Сваки корак напред личи на повратак.", "Every step forward looks like a return."),
    ("У граду се о томе не говори, па се зна све.", "In town it is never mentioned, and so everyone knows."),
    ("Прошлост стиже поштом, у деловима, без редоследа.", "The past arrives by post, in pieces, in no order."),
    ("Један погрешан воз доводи до правог разговора.", "One wrong train leads to the right conversation."),
    ("Ноћу се чују фабрика, пси и нечија виолина.", "At night one hears the factory, the dogs and somebody’s violin."),
    ("Пријатељство се мери количином угља у подруму.", "Friendship is measured by the coal in the cellar."),
    ("Мапа показује пут, али не и колико је блата.", "The map shows the road but not the depth of the mud."),
    ("Чиновници су љубазни, обрасци нису.", "The clerks are kind; the forms are not."),
    ("За столом увек недостаје једна столица.", "There is always one chair too few at the table."),
    ("Мајка памти песму, отац само рефрен.", "Mother remembers the song, Father only the chorus."),
    ("У огледалу у предсобљу још виси туђ капут.", "Someone else’s coat still hangs in the hall mirror."),
    (
        "Вода расте полако, довољно полако да се на њу навикне.",
        "The water rises slowly enough for people to get used to it.",
    ),
    ("Што се мање говори, то се јасније чује.", "The less is said, the more clearly it is heard."),
    ("Свађа око међе открива чија је заправо земља.", "A quarrel over a boundary reveals whose land it really is."),
    ("Радио свира мелодију коју нико није тражио.", "The radio plays a tune that nobody asked for."),
    ("Уместо одговора стижу разгледнице.", "Instead of answers there come postcards."),
    ("Снег брише трагове, али не и навике.", "Snow wipes out tracks but not habits."),
    ("Град се гради на једном крају, а руши на другом.", "The city is built at one end and torn down at the other."),
    ("Једна мала крађа покрене читаву лавину поштења.", "One small theft sets off an avalanche of honesty."),
    ("Време се у кући мери кувањем кафе.", "Time in the house is measured in pots of coffee."),
    ("Сведоци се слажу само око боје неба.", "The witnesses agree only on the colour of the sky."),
    ("Шала која је почела за столом завршава се у суду.", "A joke begun at table ends in court."),
    ("Свако има кључ, али се брава мења сваке недеље.", "Everybody has a key, but the lock is changed each week."),
    ("Рачуни се плаћају ћутањем.", "The bills are paid in silence."),
)

ENDINGS: tuple[Pair, ...] = (
    ("На крају остаје један прозор, отворен према улици.", "What is left in the end is a window, open to the street."),
    ("Последњи кадар враћа све на почетак, само тише.", "The last shot returns everything to the start, only quieter."),
    (
        "Ко први проговори, изгубиће опкладу и нешто више од ње.",
        "Whoever speaks first will lose the bet, and more than the bet.",
    ),
    ("Одговор је у соби у коју нико не улази.", "The answer is in a room that no one enters."),
    ("Ово је прича о томе колико стаје у један кофер.", "This is a story of how much a single suitcase can hold."),
    ("Киша не решава ништа, али опере степенице.", "The rain settles nothing, but it washes the steps."),
    ("Остаје питање ко је кога чекао.", "The question remains who was waiting for whom."),
    ("Све то стане у једну ноћ и један хлеб.", "All of it fits into one night and one loaf of bread."),
    ("Тек кад се светло угаси, види се ко је остао.", "Only when the light goes out can one see who has stayed."),
    ("Опроштај долази касно, али долази пешке.", "Forgiveness comes late, but it comes on foot."),
    ("Неке се куће чувају тако што се из њих оде.", "Some houses are kept by leaving them."),
    ("Оно што се тражило било је све време у џепу.", "What was looked for was in the pocket all along."),
    ("Нико не побеђује, али сви остају на вечери.", "Nobody wins, but everyone stays for dinner."),
    ("Река на крају узима само оно што јој је обећано.", "In the end the river takes only what it was promised."),
    ("До јутра ће све бити заборављено, осим мелодије.", "By morning all will be forgotten but the tune."),
    ("Смех стиже последњи, и остаје најдуже.", "Laughter arrives last and stays longest."),
)

STATEMENTS: tuple[Pair, ...] = (
    (
        "Занимало ме је шта људи раде кад мисле да их нико не гледа.",
        "I wanted to know what people do when they think nobody is watching.",
    ),
    (
        "Снимали смо само ујутру, док светло још не зна шта хоће.",
        "We shot only in the mornings, while the light had not made up its mind.",
    ),
    (
        "Филм је нађен у монтажи, као што се у капуту нађе стара карта.",
        "The film was found in the cutting, as one finds an old ticket in a coat.",
    ),
    (
        "Глумци су добили по једну реченицу дневно, и то је било доста.",
        "The actors were given one sentence a day, and that was enough.",
    ),
    ("Ово је најтиши филм који смо умели да снимимо.", "This is the quietest film we knew how to make."),
    (
        "Кућа у филму је права; срушили су је недељу дана после нас.",
        "The house in the film is real; they pulled it down a week after us.",
    ),
)

INTRODUCTIONS: tuple[Pair, ...] = (
    (
        "Филмови су изабрани по слуху: по томе колико се у њима чује кад нико не говори.",
        "These films were chosen by ear: for how much can be heard in them when nobody speaks.",
    ),
    ("Редослед није случајан, али се сме прескочити.", "The order is no accident, but it may be ignored."),
    (
        "Неки су снимљени за месец дана, неки за десет година, и то се на њима не види.",
        "Some were shot in a month, some in ten years, and it does not show.",
    ),
    ("Заједничко им је да гледаоцу верују.", "What they share is trust in whoever is watching."),
    (
        "Ниједан не личи на суседни, и зато стоје један до другог.",
        "None is like its neighbour, which is why they stand side by side.",
    ),
    (
        "Ко има времена за један, нека изабере онај чији му наслов ништа не говори.",
        "If you have time for only one, take the one whose title tells you nothing.",
    ),
    (
        "Говоримо о годинама иза нас, али мислимо на ове испред.",
        "They speak of the years behind us and mean the ones ahead.",
    ),
    ("Место у сали је довољно; предзнање не треба.", "A seat is all you need; no preparation is required."),
)

STUDIES: tuple[tuple[str, str, str], ...] = (
    ("Дипломирао је режију у {town}.", "Дипломирала је режију у {town}.", "{He} studied directing in {town}."),
    (
        "Камеру је учио у {town}, од снимања свадби.",
        "Камеру је учила у {town}, од снимања свадби.",
        "{He} learned the camera in {town}, by filming weddings.",
    ),
    (
        "Прво је студирао архитектуру у {town}.",
        "Прво је студирала архитектуру у {town}.",
        "{He} first studied architecture in {town}.",
    ),
    (
        "Годинама је радио на радију у {town}.",
        "Годинама је радила на радију у {town}.",
        "{He} worked in radio in {town} for years.",
    ),
    (
        "Одрастао је у биоскопу у {town}, где му је отац пуштао филмове.",
        "Одрасла је у биоскопу у {town}, где јој је отац пуштао филмове.",
        "{He} grew up in a cinema in {town}, where {his} father was projectionist.",
    ),
)
"""The beginning of a life: of a man, of a woman, in English."""

CAREERS: tuple[tuple[str, str, str], ...] = (
    (
        "Снимио је три кратка филма и један о којем не говори.",
        "Снимила је три кратка филма и један о којем не говори.",
        "{He} has made three short films and one {he} does not talk about.",
    ),
    (
        "Монтирао је двадесетак туђих филмова пре свог првог.",
        "Монтирала је двадесетак туђих филмова пре свог првог.",
        "{He} edited some twenty films by others before {his} first.",
    ),
    (
        "Његови документарни филмови обишли су четрдесет фестивала.",
        "Њени документарни филмови обишли су четрдесет фестивала.",
        "{His} documentaries have travelled to forty festivals.",
    ),
    (
        "Пише поезију и не објављује је.",
        "Пише поезију и не објављује је.",
        "{He} writes poetry and does not publish it.",
    ),
    (
        "Предаје филмски звук и свира виолу.",
        "Предаје филмски звук и свира виолу.",
        "{He} teaches film sound and plays the viola.",
    ),
    (
        "Овај филм је снимао шест година, недељом.",
        "Овај филм је снимала шест година, недељом.",
        "{He} shot this film over six years, on Sundays.",
    ),
    (
        "Живи између два града и пише у возу.",
        "Живи између два града и пише у возу.",
        "{He} lives between two cities and writes on the train.",
    ),
    (
        "Добитник је две награде за режију и једне за колаче.",
        "Добитница је две награде за режију и једне за колаче.",
        "{He} has won two prizes for directing and one for baking.",
    ),
)
