//go:build cgo && linux

package window

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// written is what somebody has written of an event; "" for what they leave alone.
type written struct{ title, date, place, remark string }

// writers are the two who write to one file: somebody at the window, to titles and dates, and
// another program, to places and remarks. Both add events.
type writers struct {
	p    *program
	rand *rand.Rand
	file string

	saving sync.Mutex // held while the other program writes, or must not
	events map[string]written
	done   []change // of the window, that can be undone
	undone []change
	counts map[string]int
}

// change is what a step of the window has made of an event; nil where it is not there.
type change struct {
	id            string
	before, after *written
}

// Somebody in the window and another program change one file at the same time, at random:
// nothing of either is lost, whatever is undone, saved or met. TIDELINE_MINUTES says for how long
// they do; otherwise it is a few steps.
func TestWindowLosesNothingOfTwoWriters(t *testing.T) {
	w := newWriters(t)
	t.Cleanup(func() {
		if t.Log(w.counts); t.Failed() {
			text, _ := os.ReadFile(w.file)
			t.Logf("%s\n%s\n%+v", w.differs(string(text)), text, w.done)
		}
	})
	stop := make(chan struct{})
	var other sync.WaitGroup
	other.Go(func() { w.other(stop) })
	minutes, _ := strconv.ParseFloat(os.Getenv("TIDELINE_MINUTES"), 64)
	end := time.Now().Add(time.Duration(minutes * float64(time.Minute)))
	const least, between = 16, 8
	for n := 1; n <= least || time.Now().Before(end); n++ {
		w.step(n)
		if n%between == 0 {
			w.check()
		}
	}
	close(stop)
	other.Wait()
	w.check()
	w.p.quit()
}

// The years between which events are added and moved.
const (
	firstYear = 1903
	lastYear  = 2016
)

// newWriters opens a file of forty events and edits it.
func newWriters(t *testing.T) *writers {
	t.Helper()
	w := &writers{rand: rand.New(rand.NewPCG(1, 2)), events: map[string]written{}, counts: map[string]int{}}
	var text strings.Builder
	text.WriteString("# kept\ntideline: 1\ntitle: Edited\nevents:\n")
	for i := range 40 {
		id, date := fmt.Sprintf("e%d", i), strconv.Itoa(1901+3*i)
		fmt.Fprintf(&text, "  - {id: %s, date: %s, title: E%d}\n", id, date, i)
		w.events[id] = written{title: fmt.Sprintf("E%d", i), date: date}
	}
	w.file = filepath.Join(t.TempDir(), "edited.yaml")
	if err := os.WriteFile(w.file, []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	w.p, _ = newDesktop(t, "1280x800").open(w.file)
	w.p.do("key", "Home")
	w.p.until("the first event", func(f frame) bool { return f.Selection == "e0" })
	w.p.edit()
	w.p.do("key", "Escape")
	return w
}

// step is one of the window, of many kinds.
func (w *writers) step(n int) {
	id := w.goes()
	kind := w.rand.IntN(16)
	switch {
	case kind < 3 && len(w.done) > 0:
		w.back("ctrl+z", &w.done, &w.undone, func(c change) *written { return c.before })
	case kind < 5 && len(w.undone) > 0:
		w.back("ctrl+shift+z", &w.undone, &w.done, func(c change) *written { return c.after })
	case kind < 7:
		w.add(n)
	case strings.HasPrefix(id, "o"): // the other program may take it away
	case kind < 10:
		w.retitle(id, fmt.Sprintf("W%d", n))
	case kind < 14:
		w.moves(id)
	case kind < 15 && strings.HasPrefix(id, "w"):
		w.counts["deleted"]++
		w.p.do("key", "Delete")
		w.p.until("it gone", func(f frame) bool { return f.Selection != id })
		w.sets(id, nil)
	case kind == 15 && strings.HasPrefix(id, "e"):
		w.meet(id, n)
	}
}

// goes leads from the first event or the last, which nobody moves, to one nearby.
func (w *writers) goes() (id string) {
	for {
		from, key, id := "Home", "Right", "e0"
		if w.rand.IntN(2) == 0 {
			from, key, id = "End", "Left", "e39"
		}
		w.p.do("key", from)
		w.p.until("an end of the line", func(f frame) bool { return f.Selection == id && !f.Sheet })
		for range w.rand.IntN(8) {
			w.p.do("key", key)
			id = w.p.until("the next event", func(f frame) bool { return f.Selection != id }).Selection
		}
		if id != "" { // the other program may have taken it away
			return id
		}
	}
}

// sets notes what a step of the window has made of an event.
func (w *writers) sets(id string, now *written) {
	c := change{id: id, after: now}
	if was, there := w.events[id]; there {
		c.before = &was
	}
	w.done, w.undone = append(w.done, c), nil
	w.becomes(id, now)
}

// becomes is what is expected of an event from now on, as far as the window writes it.
func (w *writers) becomes(id string, now *written) {
	w.saving.Lock()
	defer w.saving.Unlock()
	if now == nil {
		delete(w.events, id)
		return
	}
	is := w.events[id]
	is.title, is.date = now.title, now.date
	w.events[id] = is
}

// back undoes or redoes.
func (w *writers) back(key string, from, to *[]change, side func(change) *written) {
	w.counts[key]++
	c := (*from)[len(*from)-1]
	*from, *to = (*from)[:len(*from)-1], append(*to, c)
	before, did := w.p.last().Frame, map[string]string{"ctrl+z": "undo"}[key]
	w.p.do("key", key)
	w.becomes(c.id, side(c))
	w.p.passed("that it was done", before, func(f frame) bool { return f.Did == cmp.Or(did, "redo") })
}

// retitle writes a title over the one of the selected event.
func (w *writers) retitle(id, title string) {
	w.counts["titles"]++
	w.p.do("key", "F2", "Tab", "ctrl+a")
	w.p.types(title)
	w.p.do("key", "Tab", "Escape")
	w.sets(id, &written{title: title, date: w.events[id].date})
	w.p.until("the line", func(f frame) bool { return f.Selection == id })
}

// moves has the selected event moved by a year or more.
func (w *writers) moves(id string) {
	key, by := "greater", 1
	if w.rand.IntN(2) == 0 {
		key, by = "less", -1
	}
	for range 1 + w.rand.IntN(2) {
		is := w.events[id]
		year, _ := strconv.Atoi(is.date)
		if id == "e0" || id == "e39" || year+by < firstYear || year+by > lastYear {
			return
		}
		w.counts["moved"]++
		w.p.do("key", key)
		w.sets(id, &written{title: is.title, date: strconv.Itoa(year + by)})
	}
}

// add adds an event.
func (w *writers) add(n int) {
	w.counts["added"]++
	year, id := strconv.Itoa(firstYear+w.rand.IntN(lastYear-firstYear)), fmt.Sprintf("w%d", n)
	w.p.do("key", "Insert")
	w.p.types(year)
	w.p.do("key", "Tab")
	w.p.types(strings.ToUpper(id))
	w.p.do("key", "Return")
	w.p.until("a new event", func(f frame) bool { return f.Selection == id })
	w.p.do("key", "Escape")
	w.sets(id, &written{title: strings.ToUpper(id), date: year})
}

// meet has both change the title of an event, and chooses.
func (w *writers) meet(id string, n int) {
	w.counts["conflicts"]++
	w.check()
	w.saving.Lock()
	mine, theirs, date := fmt.Sprintf("W%d", n), fmt.Sprintf("M%d", n), w.events[id].date
	old := w.events[id].title
	w.p.do("key", "F2", "Tab", "ctrl+a")
	w.p.types(mine)
	w.p.do("key", "Tab", "Escape")
	w.p.until("what is not saved", func(f frame) bool { return f.Unsaved })
	w.save(func(text string) string {
		return strings.Replace(text, "title: "+old+"}", "title: "+theirs+"}", 1)
	}, "title: "+old+",", "title: "+theirs+",")
	w.p.until("a conflict", func(f frame) bool { return f.Sheet })
	title := theirs
	if w.rand.IntN(2) == 0 {
		title = mine
		w.p.do("key", "Tab", "Return")
		w.p.until("ours again", func(f frame) bool { return f.Unsaved })
	}
	w.p.do("key", "Escape")
	w.p.until("no sheet", sheetClosed)
	w.saving.Unlock()
	w.becomes(id, &written{title: title, date: date})
	w.done, w.undone = nil, nil // what is below says something else by now
}

// save writes the file as the other program does, if nobody has since it was read.
func (w *writers) save(change func(text string) string, also ...string) bool {
	src, err := os.ReadFile(w.file)
	if err != nil {
		w.p.t.Error(err)
		return false
	}
	text := change(string(src))
	if len(also) > 0 {
		text = strings.NewReplacer(also...).Replace(text)
	}
	beside := w.file + ".new"
	if err := os.WriteFile(beside, []byte(text), 0o600); err != nil {
		w.p.t.Error(err)
		return false
	}
	if now, err := os.ReadFile(w.file); err != nil || !bytes.Equal(now, src) {
		return false // a careful editor asks here
	}
	if err := os.Rename(beside, w.file); err != nil {
		w.p.t.Error(err)
		return false
	}
	w.counts["saved by the other"]++
	return true
}

// other is the other program: it saves the file again and again.
func (w *writers) other(stop chan struct{}) {
	random := rand.New(rand.NewPCG(3, 4))
	for n := 1; ; n++ {
		pause := time.NewTimer(300*time.Millisecond + time.Duration(random.IntN(2500))*time.Millisecond)
		select {
		case <-stop:
			pause.Stop()
			return
		case <-pause.C:
		}
		w.saving.Lock()
		w.others(random, n)
		w.saving.Unlock()
	}
}

// others is one step of the other program.
func (w *writers) others(random *rand.Rand, n int) {
	ids := slices.Sorted(maps.Keys(w.events))
	ids = slices.DeleteFunc(ids, func(id string) bool { return strings.HasPrefix(id, "w") })
	id := ids[random.IntN(len(ids))]
	is, token := w.events[id], fmt.Sprintf("O%d", n)
	line := regexp.MustCompile(`(?m)^  - \{id: ` + id + `, (.*?)(, place: \w+)?\}( *#.*)?$`)
	switch kind := random.IntN(6); {
	case kind == 0 && strings.HasPrefix(id, "o"):
		gone := regexp.MustCompile(`(?m)^  - \{id: ` + id + `,.*\n`)
		if w.save(func(text string) string { return gone.ReplaceAllString(text, "") }) {
			delete(w.events, id)
		}
	case kind == 1:
		id, year := "o"+strconv.Itoa(n), strconv.Itoa(firstYear+random.IntN(lastYear-firstYear))
		if w.save(func(text string) string {
			return line.ReplaceAllString(text, "$0\n  - {id: "+id+", date: "+year+", title: "+token+"}")
		}) {
			w.events[id] = written{title: token, date: year}
		}
	case kind < 4:
		if w.save(func(text string) string {
			return line.ReplaceAllString(text, "  - {id: "+id+", $1, place: "+token+"}$3")
		}) {
			is.place = token
			w.events[id] = is
		}
	default:
		if w.save(func(text string) string { return line.ReplaceAllString(text, "  - {id: "+id+", $1$2}  # "+token) }) {
			is.remark = token
			w.events[id] = is
		}
	}
}

// check saves in the window, and waits until the file says all that both have written.
func (w *writers) check() {
	w.p.t.Helper()
	w.saving.Lock()
	defer w.saving.Unlock()
	w.counts["saved"]++
	w.p.do("key", "ctrl+s")
	deadline := time.Now().Add(patience)
	for range time.Tick(poll) {
		src, err := os.ReadFile(w.file)
		if err != nil {
			w.p.t.Fatal(err)
		}
		wrong := w.differs(string(src))
		if wrong == "" && strings.HasPrefix(string(src), "# kept\n") {
			w.p.until("nothing that is not saved", func(f frame) bool { return !f.Unsaved })
			return
		}
		if time.Now().After(deadline) {
			w.p.t.Fatalf("the file lacks %s\n%s\n%v\n%+v", wrong, src, w.counts, w.p.last())
		}
	}
}

var eventLine = regexp.MustCompile(`(?m)^  - \{id: (\w+), date: (\w+), title: (\w+)(?:, place: (\w+))?\} *(?:# (\w+))?$`)

// differs tells the first event of which the file does not say what was written; "" for none.
func (w *writers) differs(text string) string {
	left := maps.Clone(w.events)
	for _, m := range eventLine.FindAllStringSubmatch(text, -1) {
		is := written{title: m[3], date: m[2], place: m[4], remark: m[5]}
		want, there := left[m[1]]
		if !there || is != want {
			return fmt.Sprintf("%s: is %+v, want %+v (%t)", m[1], is, want, there)
		}
		delete(left, m[1])
	}
	for id, want := range left {
		return fmt.Sprintf("%s: %+v", id, want)
	}
	return ""
}
