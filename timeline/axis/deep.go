package axis

import "tideline/timeline/edtf"

// deepYears is how many years before the year 0 no reader expects every digit of a
// year, and deepTime how long that is.
const (
	deepYears = 10_000
	deepTime  = deepYears * 365 * edtf.Day
)

// unseenPx is how far, px, a rounded year may stand from its place.
const unseenPx = 2.0

// unseen returns a power of ten of years, the largest that takes too few px to be
// seen, or 1.
func unseen(perSecond float64) int64 {
	n := int64(1)
	for n < 1_000_000_000 && float64(10*n*365*int64(edtf.Day))*perSecond <= unseenPx {
		n *= 10
	}
	return n
}

// digits returns the power of ten of years to which a stretch of deep time is named
// in four digits; 1 where every year counts.
func (s stretch) digits() int64 {
	n := int64(1)
	for age := int64(max(-s.within.To, s.within.From) / year.span()); age >= deepYears && age/n >= 10_000; {
		n *= 10
	}
	return n
}

// oneName reports whether a stretch has one name and no more: one that lies so deep
// and is so short that its years could be told apart only by digits that nobody
// reads, as long as a window is not filled by it.
func (w writing) oneName(s stretch) bool {
	length := s.within.To - s.within.From
	n := s.digits()
	return n > 1 && (s.first != nil || s.last != nil) &&
		length < edtf.Instant(n)*year.span() && float64(length)*w.scale < oneNameFor
}

// roundLabel names the round year that is nearest to t, whose number is a multiple
// of so many years.
func (k *Ticker) roundLabel(t edtf.Instant, years int64) text {
	of := every{n: years, unit: year, astronomical: true}
	return k.remember(textKey{t: t, of: of, round: true}, func() string {
		y := t.Civil().Year
		if y > 0 {
			return k.format.words.RoundYear((y+years/2)/years*years, years)
		}
		before := (1 - y + years/2) / years * years // Christ
		if before%1000 != 0 || before < deepYears {
			return k.format.words.FullYear(1 - before)
		}
		return k.format.words.RoundYear(-before, max(years, 1000))
	})
}
