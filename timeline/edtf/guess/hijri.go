package guess

import (
	"regexp"
	"strconv"
	"strings"

	"tideline/timeline/edtf"
)

// hijriMonths are the names of the months of the Islamic calendar as they are written in
// Latin letters and in Arabic, each month after the one before it.
var hijriMonths = [12]string{
	"muharram|moharram|muharrem|محرم", "safar|صفر",
	"rabi(?:'?| )?(?:al-?awwal|ul-?awwal|i|1)|ربيع الأول|ربيع الاول", "rabi(?:'?| )?(?:al-?thani|ath-?thani|al-?akhir|ul-?thani|ii|2)|ربيع الآخر|ربيع الثاني",
	"jumada(?:'?| )?(?:al-?awwal|al-?ula|i|1)|جمادى الأولى", "jumada(?:'?| )?(?:al-?thani|al-?akhira|ath-?thani|ii|2)|جمادى الآخرة|جمادى الثانية",
	"rajab|رجب", "sha'?ban|شعبان", "ramadh?an|ramazan|رمضان", "shawwal|shawal|şevval|شوال",
	"(?:dhu|zu|zi)'?(?:l| al)?-?[ ']?(?:qa'?da?h?|qi'?dah?)|ذو القعدة", "(?:dhu|zu|zi)'?(?:l| al)?-?[ ']?hi[j]+ah?|ذو الحجة",
}

var (
	hijriDate = hijriForm()
	hijriYear = regexp.MustCompile(`^(\d{1,4})\s*(?:a\.?\s?h\.?|hijri|hicri|هـ|ه)$`)
	hijriEnd  = regexp.MustCompile(`\s*(?:a\.?\s?h\.?|hijri|hicri|هـ|ه)$`)
)

func hijriForm() [12]*regexp.Regexp {
	var all [12]*regexp.Regexp
	for i, names := range hijriMonths {
		all[i] = regexp.MustCompile(`^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(?:` + names + `)(?:\s+(\d{1,2}),)?\s+(\d{1,4})$`)
	}
	return all
}

// longestHijri is the last year of the Islamic calendar that is read: later numbers are
// years of other calendars.
const longestHijri = 1500

// hijri reads a date of the Islamic calendar. As its months begin when the moon is seen,
// nobody can tell the day exactly: it is about the one that is counted, a month is one of
// those it is in, and a year one of two.
func hijri(s string) meaning {
	m := moonDate(s)
	m.moon = true
	return m
}

func moonDate(s string) meaning {
	s = lowered(s)
	if m := hijriYear.FindStringSubmatch(s); m != nil {
		return hijriSpan(number(m[1]), 1, number(m[1])+1, 1, edtf.Year)
	}
	s = hijriEnd.ReplaceAllString(s, "")
	for i, form := range hijriDate {
		m := form.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		year, day := number(m[3]), m[1]+m[2]
		if day == "" {
			next, following := int64(i+2), year
			if i == 11 {
				next, following = 1, year+1
			}
			return hijriSpan(year, int64(i+1), following, next, edtf.Month)
		}
		n, _ := strconv.Atoi(day)
		if n < 1 || n > 30 || year < 1 || year > longestHijri {
			return meaning{}
		}
		return one(edtf.WriteDay(hijriDay(year, int64(i+1), int64(n))) + "~")
	}
	return meaning{}
}

// hijriSpan returns the years or months that lie between the first days of two months.
func hijriSpan(year, month, toYear, toMonth int64, p edtf.Precision) meaning {
	if year < 1 || year > longestHijri {
		return meaning{}
	}
	cut := len("-01-01")
	if p == edtf.Month {
		cut = len("-01")
	}
	from, to := edtf.WriteDay(hijriDay(year, month, 1)), edtf.WriteDay(hijriDay(toYear, toMonth, 1)-edtf.Day)
	from, to = from[:len(from)-cut], to[:len(to)-cut]
	if from == to {
		return one(from + "~")
	}
	return one("[" + strings.Join([]string{from, to}, "..") + "]")
}

// hijriDay returns the day of the civil Islamic calendar, which counts 11 years of 30
// with a day more, from Friday 16 July 622 of the Julian calendar.
func hijriDay(year, month, day int64) edtf.Instant {
	days := 354*(year-1) + (3+11*year)/30 + 29*(month-1) + month/2 + day - 1
	return edtf.Julian(622, 7, 16) + edtf.Instant(days)*edtf.Day
}
