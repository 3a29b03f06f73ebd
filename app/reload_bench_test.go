package app

import (
	"os"
	"strings"
	"testing"
)

// BenchmarkReload measures how long it takes until a file of 1,000 events that another
// program has saved is shown as it is now.
func BenchmarkReload(b *testing.B) {
	text := many(1000)
	path := inFile(b, "many.yaml", text)
	c := Config{File: path}
	var changed func([]string)
	c.Work.Watch = func(heard func([]string)) func(...string) {
		changed = heard
		return func(...string) {}
	}
	w := openWith(b, c)
	saved := []string{strings.Replace(text, "Event number 500 of", "Another event of", 1), text}
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		if err := os.WriteFile(path, []byte(saved[i%2]), 0o600); err != nil {
			b.Fatal(err)
		}
		before := w.state.Doc
		b.StartTimer()
		changed([]string{path})
		if w.state.Doc == before || w.state.Drawn != w.state.Doc {
			b.Fatal("it is not shown")
		}
	}
}
