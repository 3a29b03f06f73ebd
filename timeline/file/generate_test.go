package file_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// generated is an events file with n events as people write them: texts,
// sources, quotes, links. The same n gives the same file.
func generated(n int) []byte {
	random := rand.New(rand.NewPCG(1953, 2023))
	var b strings.Builder
	b.WriteString("tideline: 1\ntitle: Generated\nlang: en\nlanes:\n")
	for i := range 5 {
		fmt.Fprintf(&b, "  - {id: lane-%d, name: Lane %d}\n", i, i)
	}
	b.WriteString("people:\n")
	for i := range 20 {
		fmt.Fprintf(&b, "  - {id: person-%d, name: Person %d, native: 사람 %d, role: role %d}\n", i, i, i, i)
	}
	b.WriteString("sources:\n")
	for i := range 50 {
		fmt.Fprintf(&b, "  - {id: source-%d, kind: press, title: \"Source %d: a report\", url: \"https://example.org/%d\", date: 19%02d}\n", i, i, i, i)
	}
	b.WriteString("events:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - id: event-%d\n    date: %04d-%02d-%02d\n    title: Event number %d of many\n", i, 1900+random.IntN(120), 1+random.IntN(12), 1+random.IntN(28), i)
		fmt.Fprintf(&b, "    lanes: [lane-%d, lane-%d]\n    importance: %d\n    status: verified\n", i%5, (i+1)%5, 1+random.IntN(5))
		b.WriteString("    text: >-\n      The commanders sign. The fighting stops, and no peace treaty follows.\n      What was agreed holds to this day.\n")
		fmt.Fprintf(&b, "    place: {name: Place %d, geo: [%.3f, %.3f]}\n    tags: [one, two]\n", i%40, random.Float64()*90, random.Float64()*180)
		fmt.Fprintf(&b, "    sources:\n      - {id: source-%d, role: supports, locator: p. %d}\n      - source-%d\n", i%50, i, (i+7)%50)
		fmt.Fprintf(&b, "    quotes:\n      - by: person-%d\n        text: Words that were said.\n        source: source-%d\n        date: 1953-07-27\n", i%20, i%50)
		fmt.Fprintf(&b, "    leads_to: [{id: event-%d, why: it followed}]\n", (i+1)%n)
	}
	return []byte(b.String())
}
