package guess

import (
	"regexp"
	"strconv"
	"strings"

	"tideline/timeline/edtf"
)

// reign is an era of China, Japan or Korea, whose years are counted from its first.
type reign struct {
	first int64 // the year that is its first
	years int64 // how many it had; 0 where it goes on
	solar bool  // its months are those of the Gregorian calendar
}

// reigns are the eras that dates are written in, in all the characters they are written
// with.
var reigns = map[string]reign{
	"明治": {1868, 45, false}, "大正": {1912, 15, true}, "昭和": {1926, 64, true}, "平成": {1989, 31, true}, "令和": {2019, 0, true},
	"慶応": {1865, 4, false}, "慶應": {1865, 4, false}, "安政": {1854, 7, false}, "嘉永": {1848, 7, false}, "天保": {1830, 15, false}, "元禄": {1688, 17, false}, "享保": {1716, 21, false},
	"民國": {1912, 0, true}, "民国": {1912, 0, true}, "宣統": {1909, 4, false}, "宣统": {1909, 4, false}, "光緒": {1875, 34, false}, "光绪": {1875, 34, false},
	"同治": {1862, 13, false}, "咸豐": {1851, 11, false}, "咸丰": {1851, 11, false}, "道光": {1821, 30, false}, "嘉慶": {1796, 25, false}, "嘉庆": {1796, 25, false},
	"乾隆": {1736, 60, false}, "雍正": {1723, 13, false}, "康熙": {1662, 61, false}, "順治": {1644, 18, false}, "顺治": {1644, 18, false},
	"崇禎": {1628, 17, false}, "崇祯": {1628, 17, false}, "萬曆": {1573, 48, false}, "万历": {1573, 48, false}, "永樂": {1403, 22, false}, "永乐": {1403, 22, false}, "洪武": {1368, 31, false},
	"主體": {1912, 0, true}, "主体": {1912, 0, true}, "주체": {1912, 0, true},
}

// Parts of dates in Chinese, Japanese and Korean.
var (
	eastMark  = regexp.MustCompile(`[年년월月世세]`)
	eastRange = regexp.MustCompile(`^从?(.+?)(?:至|到|から|부터|〜|~|—|–|－|-)(.+?)(?:まで|까지)?$`)
	eastWeek  = regexp.MustCompile(`(?:[(（]?(?:星期|周|礼拜|禮拜)[一二三四五六日天][)）]?|[(（][月火水木金土日][)）]|[月火水木金土日]曜日?|[(（]?[월화수목금토일]요일[)）]?)$`)
	eastDay   = regexp.MustCompile(`^(\d{1,2})[月월](?:(\d{1,2})[日日号號일])?$`)
	eastYear  = regexp.MustCompile(`^(\pL*?)(\d{1,4})[年년](.*)$`)
	eastAge   = regexp.MustCompile(`^(\d{1,2})(?:世[紀纪]|세기)(?:(\d0)年代)?(.*)$`)
	eastTens  = regexp.MustCompile(`^(\d{3}0)(?:年代|년대)(.*)$`)
	eastFirst = regexp.MustCompile(`^(公元前|西元前|紀元前|纪元前|기원전|前|公元|西元|西暦|西历|서기)`)
	eastAbout = regexp.MustCompile(`^(?:约|約|大约|大約|大概|およそ|약)|(?:左右|前后|前後|頃|ごろ|ころ|경|무렵)$`)
	eastDigit = regexp.MustCompile(`[〇零一二三四五六七八九十百元]+([年月日号號世])`)
)

// oriental reads a date in Chinese, Japanese or Korean: 昭和20年8月15日, 公元前221年,
// 1950년대 중반. Months of calendars that go by the moon are not read: their year is.
func (g *guesser) oriental(s string) meaning {
	if !eastMark.MatchString(s) {
		return meaning{}
	}
	text := strings.ReplaceAll(s, " ", "")
	text = eastWeek.ReplaceAllString(text, "")
	text = eastDigit.ReplaceAllStringFunc(text, func(n string) string {
		r := []rune(n)
		return strconv.Itoa(chinese(string(r[:len(r)-1]))) + string(r[len(r)-1:])
	})
	if text == s && plainEast.MatchString(s) {
		return meaning{} // which is read as it is
	}
	if m := eastRange.FindStringSubmatch(text); m != nil && eastMark.MatchString(m[1]) {
		return g.rangeEast(m[1], m[2])
	}
	if english := oneEast(text); english != "" {
		m, _ := g.meant(english)
		return m
	}
	if text != s { // what is left is only in other characters
		return eastAsian(text)
	}
	return meaning{}
}

var plainEast = regexp.MustCompile(`^\d+[年년](?:\d+[月월](?:\d+[日일])?)?$`)

// rangeEast reads a range. An end without a year is in the year of the start.
func (g *guesser) rangeEast(from, to string) meaning {
	if i := strings.IndexAny(from, "年년"); i >= 0 && !strings.ContainsAny(to, "年년") {
		year, _, _ := strings.Cut(from, "年")
		if strings.Contains(from, "년") {
			year, _, _ = strings.Cut(from, "년")
		}
		to = year + "年" + to
	}
	start, _ := g.meant(from)
	end, _ := g.meant(to)
	if !start.certain() || !end.certain() || strings.ContainsAny(start.texts[0]+end.texts[0], "/[{") {
		return meaning{}
	}
	return one(start.texts[0] + "/" + end.texts[0])
}

// oneEast puts one date into English, "" for what is none.
func oneEast(s string) string {
	about := eastAbout.MatchString(s)
	s = eastAbout.ReplaceAllString(s, "")
	era := ""
	if m := eastFirst.FindString(s); m != "" {
		s = s[len(m):]
		if strings.Contains(m, "前") || m == "기원전" {
			era = " BC"
		}
	}
	text := bareEast(s, era)
	if text != "" && about {
		return "circa " + text
	}
	return text
}

// bareEast puts a date without its era and its doubt into English.
func bareEast(s, era string) string {
	if m := eastAge.FindStringSubmatch(s); m != nil {
		part, ok := partEast(m[3])
		n, _ := strconv.Atoi(m[1])
		if !ok || n == 0 {
			return ""
		}
		if m[2] != "" {
			return part + strconv.Itoa(n-1) + m[2] + "s"
		}
		return part + nth(n) + " century" + era
	}
	if m := eastTens.FindStringSubmatch(s); m != nil {
		part, ok := partEast(m[2])
		if !ok {
			return ""
		}
		return part + m[1] + "s" + era
	}
	m := eastYear.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	year, _ := strconv.ParseInt(m[2], 10, 64)
	solar := true
	if m[1] != "" {
		r, known := reigns[m[1]]
		if !known || year < 1 || r.years > 0 && year > r.years {
			return ""
		}
		year += r.first - 1
		solar = r.solar || m[1] == "明治" && year >= 1873 // when Japan took the Gregorian calendar
	}
	return dayEast(year, m[3], era, solar)
}

// dayEast writes what comes after a year: a day, a month, a season, a part.
func dayEast(year int64, rest, era string, solar bool) string {
	text := strconv.FormatInt(year, 10)
	if era == "" {
		text = edtf.WriteYear(year)
	}
	if rest == "" && solar {
		return text + era
	}
	if !solar { // its months are not those of the calendar, and its year ends in the next
		return "circa " + text + era
	}
	if m := eastDay.FindStringSubmatch(rest); m != nil {
		if era != "" {
			return text + era
		}
		text += "-" + strings.Repeat("0", 2-len(m[1])) + m[1]
		if m[2] != "" {
			text += "-" + strings.Repeat("0", 2-len(m[2])) + m[2]
		}
		return text
	}
	for names, season := range seasonsEast {
		for name := range strings.FieldsSeq(names) {
			if rest == name {
				return season + " " + text + era
			}
		}
	}
	if part, ok := partEast(rest); ok {
		return part + text + era
	}
	return ""
}

var seasonsEast = map[string]string{
	"春 春天 春季 봄": "spring", "夏 夏天 夏季 여름": "summer", "秋 秋天 秋季 가을": "autumn", "冬 冬天 冬季 겨울": "winter",
}

// partEast puts the part of a year, a decade or a century into English, with a space
// behind it; false for anything else.
func partEast(s string) (string, bool) {
	switch s {
	case "":
		return "", true
	case "初", "初期", "初年", "前期", "上半叶", "上半葉", "前半", "초", "초반", "초기", "전반":
		return "early ", true
	case "中", "中期", "中叶", "中葉", "中頃", "半ば", "중반", "중기", "중엽":
		return "mid ", true
	case "末", "末期", "末年", "后期", "後期", "下半叶", "下半葉", "後半", "말", "후반", "말기":
		return "late ", true
	case "以前", "之前", "이전":
		return "before ", true
	case "以后", "以後", "之后", "之後", "以降", "이후":
		return "after ", true
	}
	return "", false
}

func nth(n int) string {
	switch {
	case n%10 == 1 && n != 11:
		return strconv.Itoa(n) + "st"
	case n%10 == 2 && n != 12:
		return strconv.Itoa(n) + "nd"
	case n%10 == 3 && n != 13:
		return strconv.Itoa(n) + "rd"
	}
	return strconv.Itoa(n) + "th"
}

// chinese reads a number in Chinese characters: 二十, 一九四五, 元 for 1.
func chinese(s string) int {
	const digits = "〇一二三四五六七八九"
	sum, last, placed := 0, 0, false
	for _, c := range s {
		switch c {
		case '元':
			return 1
		case '十', '百':
			unit := 10
			if c == '百' {
				unit = 100
			}
			sum += max(1, last) * unit
			last, placed = 0, true
		default:
			n := 0
			if i := strings.IndexRune(digits, c); i > 0 {
				n = len([]rune(digits[:i]))
			}
			if placed {
				last = n
			} else {
				last = 10*last + n
			}
		}
	}
	return sum + last
}
