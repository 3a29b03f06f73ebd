package guess

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tideline/timeline/edtf"
)

// dictionary has the words of one language that dates are written with, in small
// letters, and what they are in English. An empty word is left out: the “de” of Spanish.
type dictionary struct {
	phrases map[string]string
	orders  []order // where a language has another order of words, before the words
}

// order changes the order of words.
type order struct {
	from *regexp.Regexp
	to   string
}

// dictionaries are those of the languages besides English; each text is tried in all.
var dictionaries = []dictionary{german(), french(), spanish(), russian()}

func german() dictionary {
	return dictionary{
		phrases: phrases(
			"januar/jänner februar/feber märz april mai juni juli august september oktober november dezember",
			map[string]string{
				"jan.": "jan", "feb.": "feb", "mär.": "march", "mrz": "march", "okt": "october", "okt.": "october", "dez": "december", "dez.": "december",
				"frühling": "spring", "frühjahr": "spring", "sommer": "summer", "herbst": "autumn", "winter": "winter",
				"montag": "monday", "dienstag": "tuesday", "mittwoch": "wednesday", "donnerstag": "thursday", "freitag": "friday", "samstag": "saturday", "sonntag": "sunday",
				"um": "circa", "etwa": "circa", "ungefähr": "circa", "vermutlich": "probably", "wahrscheinlich": "probably", "vielleicht": "perhaps",
				"vor": "before", "nach": "after", "seit": "since", "zwischen": "between", "und": "and", "bis": "to", "oder": "or", "von": "from",
				"anfang": "early", "mitte": "mid", "ende": "late", "der": "", "des": "", "den": "", "im": "", "am": "", "jahrhunderts": "century", "jahrhundert": "century", "jh.": "century", "jhdt.": "century",
				"v. chr.": "bc", "v.chr.": "bc", "v. chr": "bc", "v. u. z.": "bc", "n. chr.": "ad", "n.chr.": "ad", "n. chr": "ad", "unbekannt": Word, "heute": "present",
			}),
		orders: []order{
			{regexp.MustCompile(`(\d)er( jahren?)?( |$)`), "${1}s$3"},
			{regexp.MustCompile(`(\d)\. (jahrhundert|jh|jhdt)`), "${1}th $2"},
		},
	}
}

func french() dictionary {
	return dictionary{
		phrases: phrases(
			"janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre décembre",
			map[string]string{
				"janv.": "january", "févr.": "february", "avr.": "april", "juil.": "july", "déc.": "december",
				"printemps": "spring", "été": "summer", "automne": "autumn", "hiver": "winter",
				"lundi": "monday", "mardi": "tuesday", "mercredi": "wednesday", "jeudi": "thursday", "vendredi": "friday", "samedi": "saturday", "dimanche": "sunday",
				"vers": "circa", "environ": "circa", "probablement": "probably", "peut-être": "perhaps",
				"avant": "before", "après": "after", "depuis": "since", "entre": "between", "et": "and", "à": "to", "ou": "or",
				"début": "early", "milieu": "mid", "fin": "late", "le": "", "de": "", "du": "", "des": "", "d'": "", "en": "", "au": "",
				"av. j.-c.": "bc", "avant j.-c.": "bc", "av. j.-c": "bc", "av. jc": "bc", "ap. j.-c.": "ad", "après j.-c.": "ad", "inconnu": Word, "inconnue": Word,
			}),
		orders: []order{
			{regexp.MustCompile(`(\d|[ivx])\s?(?:ème|er|e) siècle`), "$1 century"},
			{regexp.MustCompile(`\b1er `), "1 "},
			{regexp.MustCompile(`années (\d{4})`), "${1}s"},
		},
	}
}

func spanish() dictionary {
	return dictionary{
		phrases: phrases(
			"enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
			map[string]string{
				"ene.": "january", "abr.": "april", "ago.": "august", "dic.": "december", "primavera": "spring", "verano": "summer", "otoño": "autumn", "invierno": "winter",
				"lunes": "monday", "martes": "tuesday", "miércoles": "wednesday", "jueves": "thursday", "viernes": "friday", "sábado": "saturday", "domingo": "sunday",
				"hacia": "circa", "alrededor de": "circa", "aproximadamente": "circa", "probablemente": "probably", "quizás": "perhaps",
				"antes de": "before", "después de": "after", "desde": "since", "entre": "between", "y": "and", "hasta": "to", "o": "or",
				"principios": "early", "mediados": "mid", "finales": "late", "de": "", "del": "", "el": "", "en": "", "a": "",
				"a. c.": "bc", "a.c.": "bc", "a. de c.": "bc", "d. c.": "ad", "d.c.": "ad", "desconocido": Word, "desconocida": Word,
			}),
		orders: []order{
			{regexp.MustCompile(`siglo ([ivx]+|\d+)`), "$1 century"},
			{regexp.MustCompile(`década de (\d{4})`), "${1}s"},
			{regexp.MustCompile(`(?:los )?años (\d{4})`), "${1}s"},
			{regexp.MustCompile(`^del? (\d{1,2}) al? (\d{1,2}) de`), "$1-$2"},
		},
	}
}

func russian() dictionary {
	return dictionary{
		phrases: phrases(
			"январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля август/августа сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря",
			map[string]string{
				"понедельник": "monday", "вторник": "tuesday", "среда": "wednesday", "четверг": "thursday", "пятница": "friday", "суббота": "saturday", "воскресенье": "sunday",
				"весна": "spring", "весной": "spring", "лето": "summer", "летом": "summer", "осень": "autumn", "осенью": "autumn", "зима": "winter", "зимой": "winter",
				"около": "circa", "примерно": "circa", "ок.": "circa", "вероятно": "probably", "возможно": "perhaps", "до": "before", "после": "after", "между": "between", "и": "and", "или": "or",
				"начало": "early", "середина": "mid", "конец": "late", "начале": "early", "середине": "mid", "конце": "late", "в": "",
				"г.": "", "г": "", "год": "", "года": "", "году": "", "гг.": "", "годы": "", "век": "century", "века": "century", "веке": "century",
				"до н. э.": "bc", "до н.э.": "bc", "н. э.": "ad", "н.э.": "ad", "неизвестно": Word,
			}),
		orders: []order{{regexp.MustCompile(`(\d{3}0)-(?:е|х)(?: год(?:ы|ов|ах))?`), "${1}s"}},
	}
}

// phrases joins the twelve months of a language, each in one or more spellings, to other
// words.
func phrases(months string, others map[string]string) map[string]string {
	english := edtf.English().Months
	for i, spellings := range strings.Fields(months) {
		for month := range strings.SplitSeq(spellings, "/") {
			others[month] = strings.ToLower(english[i])
		}
	}
	return others
}

// longestPhrase is the most bytes that a phrase of a dictionary has.
const longestPhrase = 32

// translated reads a date in German, French, Spanish or Russian: its words are put into
// English, and read as that.
func (g *guesser) translated(s string) meaning {
	s = lowered(s)
	var tried []string
	for _, d := range dictionaries {
		text, ok := d.english(s)
		if !ok || text == s || slices.Contains(tried, text) {
			continue
		}
		tried = append(tried, text)
		if m, _ := g.meant(text); !m.empty() {
			return m
		}
	}
	return meaning{}
}

// english puts the words of a text in small letters into English, and leaves those that
// it does not know; false where it knows none.
func (d dictionary) english(s string) (string, bool) {
	for _, o := range d.orders {
		s = o.from.ReplaceAllString(s, o.to)
	}
	var b strings.Builder
	known := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		if !unicode.IsLetter(r) || i > 0 && unicode.IsLetter(before) {
			b.WriteString(s[i : i+size])
			i += size
			continue
		}
		n, word := d.phraseAt(s[i:])
		if n == 0 {
			n = len(s[i:]) - len(strings.TrimLeftFunc(s[i:], unicode.IsLetter))
			word = s[i : i+n]
		} else {
			known = true
		}
		b.WriteString(word)
		i += n
	}
	return strings.Join(strings.Fields(b.String()), " "), known
}

// phraseAt returns the longest phrase that a text begins with, and its English.
func (d dictionary) phraseAt(s string) (n int, english string) {
	for n := min(len(s), longestPhrase); n > 0; n-- {
		after, _ := utf8.DecodeRuneInString(s[n:])
		if n < len(s) && unicode.IsLetter(after) && !strings.HasSuffix(s[:n], ".") && !strings.HasSuffix(s[:n], "'") {
			continue
		}
		if n == 1 && len(s) > 1 && s[1] != ' ' {
			continue // a letter of an abbreviation
		}
		if english, ok := d.phrases[s[:n]]; ok {
			return n, english
		}
	}
	return 0, ""
}
