package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"tideline/internal/made"
)

// sizes are how many events the files have that commands are measured with.
func (o *options) sizes() []int {
	all := []int{1_000, 10_000, 100_000}
	if o.million {
		all = append(all, 1_000_000)
	}
	return all
}

// command is something that the program does with a file.
type command struct {
	name string
	// arguments returns those for a file of events, a table and a folder to write into.
	arguments func(events, table, dir string) []string
}

// measured are the commands that are measured.
var measured = []command{
	{"check", func(events, _, _ string) []string { return []string{"check", events} }},
	{"export to SVG", func(events, _, dir string) []string {
		return []string{"export", events, "-o", filepath.Join(dir, "out.svg"), "--size", "1600x900"}
	}},
	{"import of CSV", func(_, table, dir string) []string {
		return []string{"import", table, "-o", filepath.Join(dir, "out.yaml"), "--force"}
	}},
}

// cost is what a command took.
type cost struct {
	time   time.Duration // of all processors
	memory int64         // bytes at most; 0 where the system does not tell
}

// commands measures the commands with files of all sizes, and prints a table.
func commands(ctx context.Context, out io.Writer, o options) (err error) {
	dir, err := os.MkdirTemp("", "tideline-bench-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	t := table{head: []string{"command", "events", "processor time", "to the size before", "memory"}}
	if o.base != "" {
		t.head = append(t.head, "time before", "now / before", "memory before")
	}
	for _, c := range measured {
		var last time.Duration
		for _, n := range o.sizes() {
			now, before, err := measure(ctx, o, c, n, dir)
			if err != nil {
				return fmt.Errorf("%s of %d events: %w", c.name, n, err)
			}
			row := []string{c.name, thousands(n), seconds(now.time), ratio(now.time, last), megabytes(now.memory)}
			if o.base != "" {
				row = append(row, seconds(before.time), ratio(now.time, before.time), megabytes(before.memory))
			}
			t.rows = append(t.rows, row)
			last = now.time
			fmt.Fprintln(os.Stderr, strings.Join(row, "  ")) // it takes minutes
		}
	}
	return t.print(out)
}

// measure runs a command on a file of so many events, today's program and the one before
// in turn, and returns the medians.
func measure(ctx context.Context, o options, c command, n int, dir string) (now, before cost, err error) {
	events, rows := filepath.Join(dir, "events.yaml"), filepath.Join(dir, "table.csv")
	if err := os.WriteFile(events, made.File(n, 1), 0o600); err != nil {
		return now, before, err
	}
	if err := os.WriteFile(rows, made.Table(n, 1), 0o600); err != nil {
		return now, before, err
	}
	var today, earlier []cost
	for range o.runs {
		one, err := once(ctx, o.program, c.arguments(events, rows, dir))
		if err != nil {
			return now, before, err
		}
		today = append(today, one)
		if o.base == "" {
			continue
		}
		if one, err = once(ctx, o.base, c.arguments(events, rows, dir)); err != nil {
			return now, before, err
		}
		earlier = append(earlier, one)
	}
	return median(today), median(earlier), nil
}

// once runs a program. That it finds problems in the file is no fault.
func once(ctx context.Context, program string, arguments []string) (cost, error) {
	var said strings.Builder
	cmd := exec.CommandContext(ctx, program, arguments...) //nolint:gosec // the program that is asked for
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil {
		return cost{}, fmt.Errorf("%s %s: %w: %.500s", program, strings.Join(arguments, " "), err, said.String())
	}
	p := cmd.ProcessState
	return cost{p.UserTime() + p.SystemTime(), peak(p)}, nil
}

// median returns the cost in the middle, time and memory each by itself; nothing for none.
func median(all []cost) cost {
	if len(all) == 0 {
		return cost{}
	}
	var times []time.Duration
	var memory []int64
	for _, c := range all {
		times, memory = append(times, c.time), append(memory, c.memory)
	}
	slices.Sort(times)
	slices.Sort(memory)
	return cost{times[len(times)/2], memory[len(memory)/2]}
}
