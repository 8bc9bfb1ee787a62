import pytest

from tests.read.samples import ENGLISH
from whence.read.language import is_english

FOREIGN = {
    "Spanish": "El gobierno de Orva dijo el martes que las fuerzas del Frente habían salido del "
    "puerto de Mirabad, según dos funcionarios que no quisieron dar su nombre a la prensa.",
    "French": "Le gouvernement d'Orva a déclaré mardi que les forces du Front avaient quitté le "
    "port de Mirabad, selon deux responsables qui n'ont pas voulu donner leur nom à la presse.",
    "German": "Die Regierung von Orva teilte am Dienstag mit, dass die Truppen der Front den Hafen "
    "von Mirabad verlassen haben, wie zwei Beamte sagten, die ihren Namen nicht nennen wollten.",
    "Dutch": "De regering van Orva zei dinsdag dat de troepen van het Front de haven van Mirabad "
    "hadden verlaten, volgens twee ambtenaren die hun naam niet aan de pers wilden geven.",
    "Danish": "Regeringen i Orva sagde tirsdag, at Frontens styrker havde forladt havnen i Mirabad "
    "for at komme hjem, ifølge to embedsmænd, som ikke ville have deres navn frem i pressen.",
    "Italian": "Il governo di Orva ha detto martedì che le forze del Fronte hanno lasciato il "
    "porto di Mirabad, secondo due funzionari che non hanno voluto dare il loro nome alla stampa.",
    "Portuguese": "O governo de Orva disse na terça-feira que as forças da Frente deixaram o porto "
    "de Mirabad, segundo dois funcionários que não quiseram dar o seu nome à imprensa.",
    "Turkish": "Orva hükümeti salı günü yaptığı açıklamada Cephe güçlerinin Mirabad limanından "
    "ayrıldığını söyledi; adını vermek istemeyen iki yetkili de bu bilgiyi basına doğruladı dedi.",
    "Swahili": "Serikali ya Orva ilisema Jumanne kwamba vikosi vya Front vimeondoka katika bandari "
    "ya Mirabad, kwa mujibu wa maafisa wawili ambao hawakutaka kutaja majina yao kwa waandishi.",
    "Indonesian": "Pemerintah Orva mengatakan pada hari Selasa bahwa pasukan Front telah "
    "meninggalkan pelabuhan Mirabad, menurut dua pejabat yang tidak mau menyebutkan nama mereka.",
    "Polish": "Rząd Orvy powiedział we wtorek, że siły Frontu opuściły port w Mirabadzie, według "
    "dwóch urzędników, którzy nie chcieli podać swoich nazwisk prasie, i że to jest koniec.",
    "Russian": "Правительство Орвы сообщило, что силы Фронта покинули порт.",
    "Arabic": "قالت حكومة أورفا يوم الثلاثاء إن قوات الجبهة غادرت الميناء.",
    "Chinese": "奥尔瓦政府周二表示，阵线部队已离开港口。",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages_are_told(language):
    assert not is_english(FOREIGN[language])


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH.upper(),
        "Mirabad falls",
        "Qarvun tazhir yelbek",
        "",
        "1,204 — 77%",
        "Tazhiri militia leader Batur Kesgin, former customs sergeant, killed Monday near Göksel; "
        "Yayla Front, Alaqan Brigade trade blame, Ministry spokesman Rüstem Qalandar says.",
        "Minister: 'No pasarán' is the slogan of the march. \"No pasarán\", the crowd shouted in "
        "front of the palace, and the police said that they had seen nothing of the kind.",
        "Mariam Abdulkarim al-Zahawi of Üçkavra told Radio Göksel that Şeyma Çelik, Ñusta Quispe "
        "and Łukasz Wróbel were held in Tazhir with 14 other people from Nimroz and Orva.",
    ],
)
def test_english_passes(text):
    assert is_english(text)
