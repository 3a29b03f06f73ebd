package main

import (
	"strings"
	"testing"
	"time"
)

func TestTablesOfBenchmarks(t *testing.T) {
	all, err := parse(strings.NewReader(`goos: linux
pkg: tideline/timeline/layout
BenchmarkPanFrame/1000-2     	   39846	     30000 ns/op	     300 shapes/op	       0 B/op	       0 allocs/op
BenchmarkPanFrame/100000-2   	   20000	     48000 ns/op	     400 shapes/op	       0 B/op	       2 allocs/op
PASS
pkg: tideline/timeline/edtf
BenchmarkHuman-2             	 5000000	       240 ns/op	      16 B/op	       1 allocs/op
BenchmarkParse/1953-07-27-2  	 5000000	       120 ns/op	       0 B/op	       0 allocs/op
`))
	if err != nil {
		t.Fatal(err)
	}
	sized, single := tables(all)
	var b strings.Builder
	for _, tab := range []table{sized, single} {
		if err := tab.print(&b); err != nil {
			t.Fatal(err)
		}
	}
	const want = `| benchmark       | events  | time  | to the size before | shapes | per shape, to the least size | allocations |
|-----------------|---------|-------|--------------------|--------|------------------------------|-------------|
| layout PanFrame | 1,000   | 30 µs |                    | 300    | × 1.00                       | 0           |
| layout PanFrame | 100,000 | 48 µs | × 1.60             | 400    | × 1.20                       | 2           |

| benchmark             | time   | allocations |
|-----------------------|--------|-------------|
| edtf Human            | 240 ns | 1           |
| edtf Parse/1953-07-27 | 120 ns | 0           |

`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestMedianTakesTimeAndMemoryEachByItself(t *testing.T) {
	got := median([]cost{{3 * time.Second, 1}, {time.Second, 3}, {2 * time.Second, 2}})
	if want := (cost{2 * time.Second, 2}); got != want || median(nil) != (cost{}) {
		t.Errorf("got %v, want %v", got, want)
	}
}
