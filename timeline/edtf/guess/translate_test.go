package guess_test

import (
	"testing"

	"tideline/timeline/edtf/guess"
)

// Dates in the words of other languages are read as those in English, and are never
// finer than they were written.
func TestOtherLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"27. Juli 1953": "1953-07-27", "März 1945": "1945-03", "Sommer 1969": "1969-22", "um 1820": "1820~", "Mitte der 1950er Jahre": "195X",
		"44 v. Chr.": "-0043", "5. Jahrhundert v. Chr.": "-04XX", "vor 1724": "[..1724]", "zwischen 1950 und 1960": "[1950..1960]", "Montag, 27. Juli 1953": "1953-07-27",
		"27 juillet 1953": "1953-07-27", "le 27 juillet 1953": "1953-07-27", "1er mai 1945": "1945-05-01", "août 1914": "1914-08", "vers 1820": "1820~", "44 av. J.-C.": "-0043",
		"27 de julio de 1953": "1953-07-27", "marzo de 1945": "1945-03", "hacia 1820": "1820~", "44 a. C.": "-0043",
		"27 июля 1953 г.": "1953-07-27", "июль 1953": "1953-07", "июль 1953 года": "1953-07", "около 1820": "1820~", "44 до н. э.": "-0043",
		"mediados de los años 1950": "195X", "del 22 al 23 de mayo de 1948": "1948-05-22/1948-05-23", "понедельник, 27 июля 1953": "1953-07-27",
	} {
		if g := guess.Date(text); g.Kind != guess.Read || g.Date.String() != want {
			t.Errorf("%s: %s %s %v, want %s", text, g.Kind, g.Date, g.Readings, want)
		}
	}
	for _, text := range []string{"mayo", "der Sommer", "27. Juli", "Krieg 1953", "juillet", "de", "г."} {
		if g := guess.Date(text); g.Kind == guess.Read || g.Kind == guess.Exact {
			t.Errorf("%s is read as %s", text, g.Date)
		}
	}
}

// Dates in Chinese, Japanese and Korean are read in the years of eras too, no finer than
// their calendars let them be.
func TestEastAsianDates(t *testing.T) {
	for text, want := range map[string]string{
		"1945年8月15日": "1945-08-15", "1953년 7월 27일": "1953-07-27", "1953年7月": "1953-07", "1953年7月27日星期一": "1953-07-27", "1953년 7월 27일 월요일": "1953-07-27",
		"昭和20年8月15日": "1945-08-15", "昭和二十年八月十五日": "1945-08-15", "一九四五年八月": "1945-08", "令和元年5月1日": "2019-05-01", "平成31年": "2019", "民國34年": "1945", "주체34년": "1945",
		"明治元年": "1868~", "明治6年1月1日": "1873-01-01", "康熙六十一年": "1722~", "光緒26年七月": "1900~",
		"公元前221年": "-0220", "前221年": "-0220", "기원전 221년": "-0220", "서기 1945년": "1945", "公元前5世纪": "-04XX", "기원전 5세기": "-04XX", "19世紀": "18XX", "21世紀": "20XX",
		"1950年代中期": "195X", "1950년대 중반": "195X", "20世纪50年代": "195X", "约1820年": "1820~", "약 1820년": "1820~", "1820년경": "1820~", "1953年夏": "1953-22", "1953년 여름": "1953-22",
		"1950年—1953年": "1950/1953", "1950年至1953年": "1950/1953", "1950년~1953년": "1950/1953", "1953年7月至9月": "1953-07/1953-09", "1953年以前": "[..1953]",
	} {
		if g := guess.Date(text); g.Kind != guess.Read || g.Date.String() != want {
			t.Errorf("%s: %s %s %v, want %s", text, g.Kind, g.Date, g.Readings, want)
		}
	}
	for _, text := range []string{"昭和99年", "不明年", "年", "某年8月", "昭和年", "月", "5世", "世紀"} {
		if g := guess.Date(text); g.Kind == guess.Read || g.Kind == guess.Exact {
			t.Errorf("%s is read as %s", text, g.Date)
		}
	}
}

// A day of the Islamic calendar is about the one that is counted; its months and years
// are one of those that they are in.
func TestHijriDates(t *testing.T) {
	for text, want := range map[string]string{
		"22 Ramadan 977": "1570-03-10~", "22 رمضان 977": "1570-03-10~", "Ramadan 22, 977": "1570-03-10~", "1 Muharram 1": "0622-07-19~", "22 Ramadan 977 AH": "1570-03-10~",
		"Ramadan 977": "[1570-02..1570-03]", "977 AH": "[1569..1570]", "3 Dhu al-Hijjah 1400": "1980-10-13~", "1 Rabi al-Awwal 1400": "1980-01-19~",
	} {
		if g := guess.Date(text); g.Kind != guess.Read || g.Date.String() != want {
			t.Errorf("%s: %s %s %v, want %s", text, g.Kind, g.Date, g.Readings, want)
		}
	}
	for _, text := range []string{"31 Ramadan 977", "Ramadan", "22 Ramadan 1953", "0 AH"} {
		if g := guess.Date(text); g.Kind == guess.Read || g.Kind == guess.Exact {
			t.Errorf("%s is read as %s", text, g.Date)
		}
	}
}
