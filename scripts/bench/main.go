// Command bench measures what Tideline costs by size of file, and prints tables for
// docs/performance.md: what whole commands of the program take, beside another program where
// one is given, and what the benchmarks of the packages take. It is called by make bench.
//
// Times are processor time of all cores, since that says more than the clock where other
// programs run; they are medians. A ratio is told beside each, so that growth by more than
// the size, or a release that is slower than the one before, is seen on any machine.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
)

// options are what is measured.
type options struct {
	program string // of today
	base    string // to compare with; "" for none
	runs    int    // of each command
	million bool   // with files of a million events
}

func main() {
	var o options
	flag.StringVar(&o.program, "program", "", "the program to measure")
	flag.StringVar(&o.base, "base", "", "an older program to measure beside it")
	flag.IntVar(&o.runs, "runs", 3, "how often each command is run")
	flag.BoolVar(&o.million, "million", false, "measure files of a million events too")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Stdout, o); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run measures and prints one table after the other.
func run(ctx context.Context, out io.Writer, o options) error {
	if o.program != "" {
		if err := commands(ctx, out, o); err != nil {
			return err
		}
	}
	return benchmarks(ctx, out, o)
}
