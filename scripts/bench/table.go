package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// table is a table in Markdown.
type table struct {
	head []string
	rows [][]string
}

// print writes a table, its columns as wide as they need to be, and an empty line.
func (t *table) print(out io.Writer) error {
	if len(t.rows) == 0 {
		return nil
	}
	widths := make([]int, len(t.head))
	for _, row := range append([][]string{t.head}, t.rows...) {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	line := func(row []string) {
		for i, cell := range row {
			b.WriteString("| " + cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+1))
		}
		b.WriteString("|\n")
	}
	line(t.head)
	for _, w := range widths {
		b.WriteString("|" + strings.Repeat("-", w+2))
	}
	b.WriteString("|\n")
	for _, row := range t.rows {
		line(row)
	}
	b.WriteString("\n")
	_, err := io.WriteString(out, b.String())
	return err
}

// thousands writes a number as people do.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// seconds writes a time with two digits that say something.
func seconds(d time.Duration) string {
	switch {
	case d >= 10*time.Second:
		return fmt.Sprintf("%.0f s", d.Seconds())
	case d >= 100*time.Millisecond:
		return fmt.Sprintf("%.2g s", d.Seconds())
	case d >= time.Millisecond:
		return fmt.Sprintf("%.2g ms", d.Seconds()*1e3)
	case d >= time.Microsecond:
		return fmt.Sprintf("%.0f µs", d.Seconds()*1e6)
	}
	return fmt.Sprintf("%d ns", d.Nanoseconds())
}

// ratio writes how many times as long one took as another; "" where there is no other.
func ratio(now, before time.Duration) string {
	if before <= 0 {
		return ""
	}
	return fmt.Sprintf("× %.2f", now.Seconds()/before.Seconds())
}

// megabytes writes a size in memory; "" where it is not known.
func megabytes(bytes int64) string {
	if bytes <= 0 {
		return ""
	}
	return fmt.Sprintf("%.0f MB", float64(bytes)/1e6)
}
