package edtf_test

import (
	"testing"

	"tideline/timeline/edtf"
)

// benchmarkDates are what an events file is mostly made of, and two that cost
// more.
var benchmarkDates = [...]string{
	"1953-07-27", "1965-02", "1960/1989", "2023-09~", "196X", "[1995,1996]", "19XX-02-29", "1953-07-27T10:00+09:00",
}

func BenchmarkParse(b *testing.B) {
	for _, text := range benchmarkDates {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := edtf.Parse(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkHuman(b *testing.B) {
	words := edtf.English()
	for _, text := range benchmarkDates {
		d := mustParse(b, text)
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				d.Human(words)
			}
		})
	}
}
