package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// measuredPackages are those whose benchmarks are measured.
var measuredPackages = []string{"./timeline/...", "./app/view", "./app/present"}

// result is what one benchmark of one size took.
type result struct {
	time   float64 // ns
	allocs float64
	shapes float64 // drawn; 0 where none are
}

// benchmark is one benchmark in all of its sizes. One without sizes has 0 for its size.
type benchmark struct {
	name  string // package and name
	sizes map[int]result
}

// benchmarks runs the benchmarks of the packages, and prints a table.
func benchmarks(ctx context.Context, out io.Writer, o options) error {
	arguments := append([]string{"test", "-run", "^$", "-bench", ".", "-benchmem", "-timeout", "60m"}, measuredPackages...)
	cmd := exec.CommandContext(ctx, "go", arguments...) //nolint:gosec // of packages named here
	cmd.Env = os.Environ()
	if o.million {
		cmd.Env = append(cmd.Env, "TIDELINE_BENCH_MILLION=1")
	}
	var told bytes.Buffer
	cmd.Stdout, cmd.Stderr = io.MultiWriter(&told, os.Stderr), os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("go %s: %w", strings.Join(arguments, " "), err)
	}
	all, err := parse(&told)
	if err != nil {
		return err
	}
	sized, single := tables(all)
	if err := sized.print(out); err != nil {
		return err
	}
	return single.print(out)
}

// parse reads what go test tells of benchmarks, in its order. Lines that tell of none are
// passed over.
func parse(told io.Reader) (all []benchmark, err error) {
	in, pkg := bufio.NewScanner(told), ""
	for in.Scan() {
		if p, ok := strings.CutPrefix(in.Text(), "pkg: "); ok {
			pkg = path.Base(p)
			continue
		}
		fields := strings.Fields(in.Text())
		if len(fields) < 4 || !strings.HasPrefix(fields[0], "Benchmark") {
			continue
		}
		name, size := sizeOf(strings.TrimPrefix(fields[0], "Benchmark"))
		name = pkg + " " + name
		at := slices.IndexFunc(all, func(b benchmark) bool { return b.name == name })
		if at < 0 {
			at = len(all)
			all = append(all, benchmark{name, map[int]result{}})
		}
		all[at].sizes[size] = resultOf(fields[2:])
	}
	return all, in.Err()
}

// sizeOf takes the number of processors and the size from the name of a benchmark.
func sizeOf(full string) (name string, size int) {
	if i := strings.LastIndexByte(full, '-'); i > 0 {
		full = full[:i]
	}
	name, last, _ := strings.Cut(full, "/")
	if size, err := strconv.Atoi(last); err == nil {
		return name, size
	}
	return full, 0
}

// resultOf reads pairs of a number and its unit.
func resultOf(pairs []string) (r result) {
	for i := 0; i+1 < len(pairs); i += 2 {
		v, err := strconv.ParseFloat(pairs[i], 64)
		if err != nil {
			continue
		}
		switch pairs[i+1] {
		case "ns/op":
			r.time = v
		case "allocs/op":
			r.allocs = v
		case "shapes/op":
			r.shapes = v
		}
	}
	return r
}

// tables returns a table of the benchmarks that have sizes, with how much longer each takes
// than at the size before, per shape where it draws, and one of the others.
func tables(all []benchmark) (sized, single table) {
	sized.head = []string{"benchmark", "events", "time", "to the size before", "shapes", "per shape, to the least size", "allocations"}
	single.head = []string{"benchmark", "time", "allocations"}
	for _, b := range all {
		sizes := slices.SortedFunc(maps.Keys(b.sizes), cmp.Compare)
		if len(sizes) == 1 {
			r := b.sizes[sizes[0]]
			single.rows = append(single.rows, []string{b.name, seconds(time.Duration(r.time)), count(r.allocs)})
			continue
		}
		first, last := b.sizes[sizes[0]], result{}
		for _, n := range sizes {
			r := b.sizes[n]
			row := []string{b.name, thousands(n), seconds(time.Duration(r.time)), ratio(time.Duration(r.time), time.Duration(last.time)), "", "", count(r.allocs)}
			if r.shapes > 0 && first.shapes > 0 {
				row[4], row[5] = count(r.shapes), fmt.Sprintf("× %.2f", r.time/r.shapes/(first.time/first.shapes))
			}
			sized.rows, last = append(sized.rows, row), r
		}
	}
	return sized, single
}

// count writes a whole number.
func count(n float64) string { return thousands(int(n + 0.5)) }
