package file_test

import (
	"strconv"
	"strings"
	"testing"

	"tideline/timeline/file"
)

func BenchmarkParse(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		src := generated(n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				file.Parse("generated.yaml", src)
			}
		})
	}
}

// BenchmarkParseBroken reads a file with a fault in every hundredth event.
func BenchmarkParseBroken(b *testing.B) {
	src := []byte(strings.ReplaceAll(string(generated(1_000)), "99 of many", ": too many"))
	b.ReportAllocs()
	for b.Loop() {
		file.Parse("broken.yaml", src)
	}
}
