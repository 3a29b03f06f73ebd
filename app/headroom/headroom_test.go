package headroom

import (
	"testing"

	"tideline/timeline/convert"
)

func TestFilesGrowWithTheMemory(t *testing.T) {
	for _, c := range []struct {
		free uint64
		want int64
	}{
		{0, 64 << 20},
		{1 << 30, 64 << 20},
		{8 << 30, (8 << 30) / 80},
		{1 << 50, convert.MaxSize},
	} {
		if got := within(c.free); got != c.want {
			t.Errorf("with %d bytes free %d are read, want %d", c.free, got, c.want)
		}
	}
}
