package guess

import (
	"regexp"
	"strconv"
	"strings"
)

// reignNames are eras by their names in Latin letters, and the letters that stand for those
// of Japan on forms.
var reignNames = map[string]string{
	"meiji": "明治", "taisho": "大正", "taishō": "大正", "taishou": "大正", "showa": "昭和", "shōwa": "昭和", "shouwa": "昭和", "heisei": "平成", "reiwa": "令和",
	"m": "明治", "t": "大正", "s": "昭和", "h": "平成", "r": "令和",
	"minguo": "民國", "kangxi": "康熙", "yongzheng": "雍正", "qianlong": "乾隆", "jiaqing": "嘉慶", "daoguang": "道光", "xianfeng": "咸豐", "tongzhi": "同治", "guangxu": "光緒", "xuantong": "宣統",
	"hongwu": "洪武", "yongle": "永樂", "wanli": "萬曆", "chongzhen": "崇禎", "shunzhi": "順治", "juche": "主體",
}

var (
	reignPattern = `(meiji|taish(?:o|ō|ou)|sh(?:o|ō|ou)wa|heisei|reiwa|minguo|kangxi|yongzheng|qianlong|jiaqing|daoguang|xianfeng|tongzhi|guangxu|xuantong|hongwu|yongle|wanli|chongzhen|shunzhi|juche)`
	reignYear    = regexp.MustCompile(`^(.*?)(?:the )?(\d{1,2})?(?:st|nd|rd|th)?(?: year of)?(?: the)? ?` + reignPattern + `(?: era| period)?,? ?(?:year )?(\d{1,2})?年?(?:[,.]? ?(.*))?$`)
	reignNumbers = regexp.MustCompile(`^(?:` + reignPattern + ` ?|([mtshr])\.? ?)(\d{1,2})[./-](\d{1,2})[./-](\d{1,2})$`)
	reignSigns   = regexp.MustCompile(`^(\pL{2})(\d{1,2}|元)(?:[./-](\d{1,2})[./-](\d{1,2}))?$`)
)

// reignInLetters reads the years of East Asian eras in Latin letters, “Heisei 3”, “15 August
// Shōwa 20”, “S20.8.15”, and with their signs but without the one for the year: 平成3.
func (g *guesser) reignInLetters(s string) meaning {
	lower := strings.ToLower(s)
	if p := reignNumbers.FindStringSubmatch(lower); p != nil {
		return g.ofReign(reignNames[p[1]+p[2]], p[3], p[4]+"月"+p[5]+"日")
	}
	if p := reignSigns.FindStringSubmatch(s); p != nil {
		if _, known := reigns[p[1]]; known && p[3] != "" {
			return g.ofReign(p[1], p[2], p[3]+"月"+p[4]+"日")
		} else if known {
			return g.ofReign(p[1], p[2], "")
		}
	}
	p := reignYear.FindStringSubmatch(lower)
	if p == nil {
		return meaning{}
	}
	year, rest := p[4], strings.TrimSpace(p[1]+" "+p[5])
	if year == "" {
		year = p[2]
	} else if p[2] != "" {
		rest = strings.TrimSpace(p[1] + p[2] + " " + p[5])
	}
	m := g.ofReign(reignNames[p[3]], year, "")
	if rest == "" || !m.certain() {
		return m
	}
	if strings.HasSuffix(m.texts[0], "~") {
		return meaning{} // its months are not those of the calendar
	}
	dated, _ := g.meant(rest + " " + m.texts[0])
	return dated
}

// ofReign reads a day of a year of an era, by its signs.
func (g *guesser) ofReign(name, year, day string) meaning {
	if n, err := strconv.Atoi(year); year != "元" && (err != nil || n < 1) {
		return meaning{}
	}
	m, _ := g.meant(name + year + "年" + day)
	return m
}
