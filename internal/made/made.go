// Package made makes events files and tables of any size, for tests and benchmarks. The
// same number and seed always make the same bytes.
package made

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
)

// Lanes is how many lanes the events of a made file stand in.
const Lanes = 5

// File returns an events file of n events as people write them: twelve centuries of
// which the last is the fullest, a tenth of the events with an end, dates known to the
// day, the month or the year, and some only about; texts, sources and importance here
// and there; some titles in Chinese, Korean, Hebrew or Arabic. Their order is that of
// somebody who adds what is found.
func File(n int, seed uint64) []byte {
	m := newMaker(n, seed)
	var b bytes.Buffer
	b.Grow(120 * n)
	fmt.Fprintf(&b, "tideline: 1\ntitle: %d events\nlanes:\n", n)
	for i := range Lanes {
		fmt.Fprintf(&b, "  - {id: lane%d, name: %q}\n", i, laneNames[i])
	}
	b.WriteString("sources:\n")
	for i := range mostSources {
		fmt.Fprintf(&b, "  - {id: source%d, title: %q, author: %q, date: %d}\n", i, m.words(4), names[i%len(names)], 1950+i)
	}
	b.WriteString("events:\n")
	for i := range n {
		m.event(&b, i)
	}
	return b.Bytes()
}

// Table returns a table of n rows with a head: date, end, title, lane, text. Its events
// are of the kind that File makes.
func Table(n int, seed uint64) []byte {
	m := newMaker(n, seed)
	var b bytes.Buffer
	b.WriteString("date,end,title,lane,text\n")
	for range n {
		from, to := m.time()
		text := ""
		if m.oneIn(5) {
			text = m.words(12)
		}
		fmt.Fprintf(&b, "%s,%s,%s,%s,%s\n", from, to, m.title(), laneNames[m.r.IntN(Lanes)], text)
	}
	return b.Bytes()
}

// maker draws what an event says.
type maker struct{ r *rand.Rand }

func newMaker(n int, seed uint64) maker {
	return maker{r: rand.New(rand.NewPCG(seed, uint64(n)))} //nolint:gosec // the same for all, and no secret
}

const mostSources = 40

func (m maker) oneIn(n int) bool { return m.r.IntN(n) == 0 }

// event writes the event of a number.
func (m maker) event(b *bytes.Buffer, number int) {
	from, to := m.time()
	if to != "" {
		from += "/" + to
	}
	fmt.Fprintf(b, "  - id: e%d\n    date: %s\n    title: %s\n    lanes: [lane%d]\n", number, from, m.title(), m.r.IntN(Lanes))
	if m.oneIn(10) {
		fmt.Fprintf(b, "    importance: %d\n", 1+m.r.IntN(5))
	}
	if m.oneIn(5) {
		fmt.Fprintf(b, "    text: %s\n", m.words(12))
	}
	if m.oneIn(4) {
		fmt.Fprintf(b, "    sources: [source%d]\n", m.r.IntN(mostSources))
	}
}

// time draws when something was: its first day, month or year, and its last if it went
// on for a while.
func (m maker) time() (from, to string) {
	const first, last = 800, 2024
	part := m.r.Float64()
	year := last - int((last-first)*part*part*part) // half of all within the last eighth
	from = m.date(year)
	switch {
	case m.oneIn(10):
		to = fmt.Sprintf("%04d", min(year+1+m.r.IntN(40), last+1))
	case m.oneIn(20):
		from += "~"
	}
	return from, to
}

// date draws a date of a year, as finely known as dates of its time tend to be.
func (m maker) date(year int) string {
	month, day := 1+m.r.IntN(12), 1+m.r.IntN(28)
	fine := m.r.IntN(10)
	if year < 1700 {
		fine += 4
	}
	switch {
	case fine < 6:
		return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	case fine < 8:
		return fmt.Sprintf("%04d-%02d", year, month)
	}
	return fmt.Sprintf("%04d", year)
}

// title draws a title, nine in ten in English.
func (m maker) title() string {
	if m.oneIn(10) {
		return foreign[m.r.IntN(len(foreign))] + fmt.Sprint(" ", m.r.IntN(1000))
	}
	return m.words(2 + m.r.IntN(5))
}

// words draws n words, the first with a capital.
func (m maker) words(n int) string {
	var b strings.Builder
	for i := range n {
		w := vocabulary[m.r.IntN(len(vocabulary))]
		if i == 0 {
			w = strings.ToUpper(w[:1]) + w[1:]
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}
