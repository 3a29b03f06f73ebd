package headroom

import "testing"

func TestTheTableOfTheSystemIsRead(t *testing.T) {
	const table = "MemTotal:       24627216 kB\nMemFree:        12345678 kB\nMemAvailable:   20123456 kB\nBuffers:               0 kB\n"
	if got := available([]byte(table)); got != 20123456<<10 {
		t.Errorf("%d bytes", got)
	}
	if got := available([]byte("of something else\n\nMemAvailable:")); got != 0 {
		t.Errorf("%d bytes of nothing", got)
	}
	if free() == 0 {
		t.Error("this computer has no memory")
	}
}
