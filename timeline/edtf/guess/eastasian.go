package guess

import (
	"regexp"
	"strconv"
	"strings"
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
	eastRange = regexp.MustCompile(`^(?:从|從|自)?(.+?)(?:至|到|から|부터|에서|〜|~|—|–|－|-)(.+?)(?:まで|까지|止)?$`)
	eastWeek  = `(?:[(（]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）]?|[(（][月火水木金土日][)）]|[月火水木金土日]曜日?|[(（][월화수목금토일][)）]|[(（]?[월화수목금토일]요일[)）]?)`
	eastDays  = regexp.MustCompile(`^` + eastWeek + `,?|,?` + eastWeek + `$`)
	eastDay   = regexp.MustCompile(`^(\d{1,2})[月월](?:(\d{1,2})[日日号號일])?(\D*)$`)
	eastYear  = regexp.MustCompile(`^(?:清朝?|明朝|日本)?(\pL*?)(\d{1,4})[年년](.*)$`)
	eastBare  = regexp.MustCompile(`^\d{1,2}(?:[月월](?:\d{1,2}[日号號일])?|[日号號일])$`)
	eastAge   = regexp.MustCompile(`^(\d{1,2})(?:世[紀纪]|세기)(?:(\d0)年代)?(.*)$`)
	eastTens  = regexp.MustCompile(`^(\d{3}0)(?:年代|년대)(.*)$`)
	eastFirst = regexp.MustCompile(`^(公元前|西元前|紀元前|纪元前|기원전|前|公元|西元|西暦|西历|서기|기원후)`)
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
	if m := agoEast(text); !m.empty() {
		return m
	}
	text = eastDays.ReplaceAllString(text, "")
	text = eastDigit.ReplaceAllStringFunc(text, func(n string) string {
		r := []rune(n)
		return strconv.Itoa(chinese(string(r[:len(r)-1]))) + string(r[len(r)-1:])
	})
	if text == s && plainEast.MatchString(s) {
		return meaning{} // which is read as it is
	}
	if m := g.openEast(text); !m.empty() {
		return m
	}
	if m := eastRange.FindStringSubmatch(text); m != nil && (eastMark.MatchString(m[1]) || digitsOnly(m[1])) {
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

// rangeEast reads a range. An end without a year, or a month, is in those of the start.
func (g *guesser) rangeEast(from, to string) meaning {
	return product(g.endsEast(from, to), func(d []string) string { return d[0] + "/" + d[1] })
}

// endsEast reads the two ends of a range, of which each is one date.
func (g *guesser) endsEast(from, to string) []meaning {
	if strings.ContainsAny(from, "年년") && eastBare.MatchString(to) {
		year := from[:strings.IndexAny(from, "年년")]
		to = year + "年" + monthBefore(from, to) + to
	}
	if digitsOnly(from) { // “1820–1825年”, “19–20世纪”
		from += strings.TrimLeft(to, "0123456789")
	}
	start, _ := g.meant(from)
	end, _ := g.meant(to)
	if !start.certain() || !end.certain() || strings.ContainsAny(start.texts[0]+end.texts[0], "/[{") {
		return nil
	}
	return []meaning{start, end}
}

// monthBefore returns the month of the start of a range with its sign, where its end is
// only a day; else "".
func monthBefore(from, to string) string {
	at := strings.IndexAny(from, "月월")
	if at < 0 || strings.ContainsAny(to, "月월") {
		return ""
	}
	_, month, _ := strings.Cut(strings.ReplaceAll(from[:at], "년", "年"), "年")
	return month + "月"
}
