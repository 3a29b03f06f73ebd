package edit_test

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideline/timeline/edit"
	"tideline/timeline/file/syntax/tree"
)

// texts are all files of the packages around that can be edited, by name.
func texts(tb testing.TB) map[string]edit.File {
	tb.Helper()
	all := map[string]edit.File{}
	for _, pattern := range []string{"testdata/*.yaml", "../file/syntax/tree/testdata/*.yaml", "../file/testdata/files/*", "../../data/*.yaml"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			tb.Fatal(err)
		}
		for _, name := range names {
			src, err := os.ReadFile(name)
			if err != nil || tree.Parse(src).Root() == nil {
				continue
			}
			if f, err := edit.Open(name, src); err == nil {
				all[name] = f
			}
		}
	}
	if len(all) < 20 {
		tb.Fatalf("only %d files", len(all))
	}
	return all
}

// plain is a value without the way it is written.
func plain(v edit.Value) any {
	switch {
	case v.IsNull():
		return nil
	case v.Kind() == tree.List:
		items := []any{}
		for _, item := range v.Items() {
			items = append(items, plain(item))
		}
		return items
	case v.Kind() == tree.Mapping:
		m := map[string]any{}
		for i, key := range v.Keys() {
			if now, there := m[key]; !there || now == nil {
				m[key] = plain(v.Items()[i])
			}
		}
		return m
	}
	return v.Text()
}

// paths are the ways to all values of a record.
func paths(v any, at edit.Path, out []edit.Path) []edit.Path {
	if len(at) > 0 {
		out = append(out, slices.Clone(at))
	}
	switch v := v.(type) {
	case []any:
		for i, item := range v {
			out = paths(item, append(at, edit.Part{Item: i}), out)
		}
	case map[string]any:
		for key, item := range v {
			if key != "" && key != "<<" && !strings.ContainsAny(key, ".[") {
				out = paths(item, append(at, edit.Part{Key: key}), out)
			}
		}
	}
	return out
}

// with is a value with another in a place of it; without it, where to is nil.
func with(v any, at edit.Path, to any) any {
	if len(at) == 0 {
		return to
	}
	switch v := v.(type) {
	case []any:
		items := slices.Clone(v)
		if len(at) == 1 && to == nil {
			return slices.Delete(items, at[0].Item, at[0].Item+1)
		}
		items[at[0].Item] = with(items[at[0].Item], at[1:], to)
		return items
	case map[string]any:
		m := map[string]any{}
		maps.Copy(m, v)
		if len(at) == 1 && to == nil {
			delete(m, at[0].Key)
		} else {
			m[at[0].Key] = with(m[at[0].Key], at[1:], to)
		}
		return m
	}
	return to
}

// all is what every record of a file says.
func all(f edit.File) map[edit.List][]any {
	said := map[edit.List][]any{}
	for _, list := range []edit.List{edit.Lanes, edit.People, edit.Sources, edit.Eras, edit.Events, edit.Stories} {
		for _, r := range f.Records(list) {
			if v, ok := f.Value(r); ok {
				said[list] = append(said[list], plain(v))
			} else {
				said[list] = append(said[list], "unread")
			}
		}
	}
	return said
}

// trial is one edit of a file.
type trial struct {
	name   string
	before edit.File
	after  edit.File
	step   edit.Step
}

type failer interface {
	Helper()
	Errorf(format string, args ...any)
}

// try makes an edit and sees that the patches are what has changed.
func try(tb failer, refused *int, name string, f edit.File, e edit.Edit) (trial, bool) {
	tb.Helper()
	after, step, err := f.Apply(e)
	if r, ok := errors.AsType[*edit.Refusal](err); ok {
		*refused++
		if l, ok := tb.(interface{ Logf(string, ...any) }); ok {
			l.Logf("%s: %v", name, r)
		}
		if len(r.String()) < 20 {
			tb.Errorf("%s: no reason is told: %v", name, r)
		}
		return trial{}, false
	}
	if err != nil {
		tb.Errorf("%s: %v", name, err)
		return trial{}, false
	}
	if got := apply(string(f.Bytes()), step.Patches); got != string(after.Bytes()) {
		tb.Errorf("%s: the patches give another text", name)
	}
	back := apply(string(after.Bytes()), edit.Invert(f.Bytes(), step.Patches))
	if back != string(f.Bytes()) {
		tb.Errorf("%s: the way back leads elsewhere", name)
	}
	if tree.Parse(after.Bytes()).Err() != nil {
		tb.Errorf("%s: it cannot be read any more:\n%s", name, after.Bytes())
	}
	fresh, err := edit.Open(name, after.Bytes())
	if err != nil || !reflect.DeepEqual(all(fresh), all(after)) {
		tb.Errorf("%s: records are not where they are thought to be: %v", name, err)
	}
	return trial{name, f, after, step}, true
}

// says sees that a file says what is wanted.
func (c trial) says(tb failer, want map[edit.List][]any) {
	tb.Helper()
	got := all(c.after)
	for list := range got {
		if len(got[list]) == 0 {
			delete(got, list)
		}
	}
	for list := range want {
		if len(want[list]) == 0 {
			delete(want, list)
		}
	}
	if !reflect.DeepEqual(got, want) {
		tb.Errorf("%s: says\n%v\nwant\n%v\n%s", c.name, got, want, edit.Diff(c.name, c.before.Bytes(), c.step.Patches))
	}
}

// mostBytes is the size of files that are tried: what is written in larger ones is written in
// these.
const mostBytes = 5000

func newTexts() []string {
	return []string{"another", "a: b # c, {d}", "two\nlines", "ends with a line\n", "null", "~", "", "- x", "yes", "12:30", "1e3", "it's", " blank ", "\ttab", "1953-07-27", "a\u2028b", "*x", "#", "a\n\n  b\nc"}
}

// Any field of any record of any file is set and taken away, and nothing else changes.
func TestAnyFieldIsSetAndUnset(t *testing.T) {
	tried, refused := 0, 0
	for name, f := range texts(t) {
		if strings.Contains(string(f.Bytes()), "&") { // values with names change elsewhere too
			continue
		}
		if len(f.Bytes()) > mostBytes {
			continue
		}
		every := 1 + len(f.Bytes())/90
		before := all(f)
		n := 0
		for list, records := range before {
			for i, record := range records {
				r := f.Records(list)[i]
				for _, p := range paths(record, nil, nil) {
					if n++; n%every != 0 || strings.EqualFold(p[0].Key, "id") || p[0].Key == "lane" { // lanes that are not listed are made
						continue
					}
					text := newTexts()[n/every%len(newTexts())]
					tried += 3
					want := func(v any) map[edit.List][]any {
						all := map[edit.List][]any{}
						for l, records := range before {
							all[l] = slices.Clone(records)
						}
						all[list][i] = v
						return all
					}
					label := fmt.Sprintf("%s: %s %s %s", name, list, r.ID, p)
					if c, ok := try(t, &refused, label+" set", f, edit.Set{Of: r, Field: p, To: edit.Text(text)}); ok && len(c.step.Notes) == 0 {
						c.says(t, want(with(record, p, text)))
					}
					if c, ok := try(t, &refused, label+" become", f, edit.Become{Of: r, To: valueOf(with(record, p, nil))}); ok && len(c.step.Notes) == 0 {
						c.says(t, want(with(record, p, nil)))
					}
					try(t, &refused, label+" unset", f, edit.Unset{Of: r, Field: p})
				}
			}
		}
	}
	if refused*1000 > tried {
		t.Errorf("%d of %d were refused", refused, tried)
	}
	t.Logf("%d tried, %d refused", tried, refused)
}

// valueOf makes a value of a plain one; the order of its keys is any.
func valueOf(v any) edit.Value {
	switch v := v.(type) {
	case nil:
		return tree.NullOf()
	case []any:
		var items []edit.Value
		for _, item := range v {
			items = append(items, valueOf(item))
		}
		return tree.ListOf(items...)
	case map[string]any:
		var pairs []tree.Pair
		for key, item := range v {
			pairs = append(pairs, tree.Pair{Key: key, Value: valueOf(item)})
		}
		return tree.MappingOf(pairs...)
	}
	return edit.Text(v.(string))
}

// Any record is moved, added before and taken away.
func TestAnyRecordIsMovedAndRemoved(t *testing.T) {
	tried, refused := 0, 0
	for name, f := range texts(t) {
		if len(f.Bytes()) > mostBytes {
			continue
		}
		every := 1 + len(f.Bytes())/250
		before := all(f)
		n := 0
		for list, records := range before {
			refs := f.Records(list)
			for i := range records {
				if n++; n%every != 0 || records[i] == "unread" {
					continue
				}
				label := fmt.Sprintf("%s: %s %s", name, list, refs[i].ID)
				tried += 3
				if c, ok := try(t, &refused, label+" removed", f, edit.Remove{Of: refs[i]}); ok && len(c.step.Notes) == 0 && list != edit.Lanes { // lanes that are not listed are made
					want := all(f)
					want[list] = slices.Delete(slices.Clone(want[list]), i, i+1)
					c.says(t, want)
				}
				if c, ok := try(t, &refused, label+" moved", f, edit.Move{Of: refs[i], Before: refs[0]}); ok && len(c.step.Notes) == 0 {
					want := all(f)
					want[list] = slices.Insert(slices.Delete(slices.Clone(want[list]), i, i+1), 0, want[list][i])
					c.says(t, want)
				}
				added := map[string]any{"id": "quite-new", "title": "New: # 1"}
				if list != edit.Sources && list != edit.Events {
					added = map[string]any{"id": "quite-new", "name": "New: # 1"}
				}
				if c, ok := try(t, &refused, label+" added before", f, edit.Add{To: list, Record: valueOf(added), Before: refs[i]}); ok && len(c.step.Notes) == 0 {
					want := all(f)
					want[list] = slices.Insert(slices.Clone(want[list]), i, any(added))
					c.says(t, want)
				}
			}
		}
	}
	t.Logf("%d tried, %d refused", tried, refused)
}

// An id is renamed with all that refers to it: the document is the same but for it.
func TestAnyIDIsRenamed(t *testing.T) {
	refused := 0
	for name, f := range texts(t) {
		if len(f.Bytes()) > mostBytes/2 {
			continue
		}
		doc, problems := f.Document()
		for _, list := range []edit.List{edit.Lanes, edit.People, edit.Sources, edit.Events} {
			for _, r := range f.Records(list) {
				c, ok := try(t, &refused, fmt.Sprintf("%s: %s %s renamed", name, list, r.ID), f, edit.Rename{Of: r, To: "quite-new"})
				if !ok {
					continue
				}
				after, more := c.after.Document()
				if len(more) > len(problems) || len(after.Events) != len(doc.Events) || len(after.Stories) != len(doc.Stories) {
					t.Errorf("%s: problems %v, before %v\n%s", c.name, more, problems, edit.Diff("", f.Bytes(), c.step.Patches))
				}
				if again, _, err := c.after.Apply(edit.Rename{Of: edit.Ref{List: list, ID: "quite-new"}, To: r.ID}); err != nil {
					t.Logf("%s and back: %v", c.name, err) // of doubles another has it now
				} else if back, _ := again.Document(); len(back.Events) > 0 && len(back.Events) == len(doc.Events) && back.Events[0].ID != doc.Events[0].ID {
					t.Errorf("%s: back it is %s", c.name, back.Events[0].ID)
				}
			}
		}
	}
	t.Logf("%d refused", refused)
}

// After any edits in a row the records are where they are thought to be.
func TestEditsInARow(t *testing.T) {
	files := texts(t)
	var names []string
	for name, f := range files {
		if len(f.Bytes()) < 5000 && len(f.Records(edit.Events)) > 0 {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	rapid.Check(t, func(t *rapid.T) {
		f := files[rapid.SampledFrom(names).Draw(t, "file")]
		refused := 0
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			e := randomEdit(t, f)
			if e == nil {
				return
			}
			if c, ok := try(t, &refused, fmt.Sprintf("%#v of\n%s", e, f.Bytes()), f, e); ok {
				f = c.after
			}
		}
	})
}

// randomEdit draws an edit of a file; nil where there is nothing to edit.
func randomEdit(t *rapid.T, f edit.File) edit.Edit {
	list := rapid.SampledFrom([]edit.List{edit.Events, edit.Events, edit.Sources, edit.People, edit.Lanes}).Draw(t, "list")
	refs := f.Records(list)
	if len(refs) == 0 {
		if refs = f.Records(edit.Events); len(refs) == 0 {
			return nil
		}
	}
	r := rapid.SampledFrom(refs).Draw(t, "record")
	text := rapid.SampledFrom(newTexts()).Draw(t, "text")
	switch rapid.IntRange(0, 6).Draw(t, "kind") {
	case 0:
		return edit.Remove{Of: r}
	case 1:
		return edit.Move{Of: r, Before: rapid.SampledFrom(refs).Draw(t, "before")}
	case 2:
		return edit.Rename{Of: r, To: rapid.StringMatching(`[a-z]{3,5}`).Draw(t, "id")}
	case 3:
		return edit.Add{To: edit.Events, Record: yaml("{title: New, date: 1955, text: \"a\\nb\"}")}
	case 4:
		return edit.Set{Of: r, Field: path(rapid.SampledFrom([]string{"text", "note", "title", "quotes[0].text", "place.name", "x-a"}).Draw(t, "field")), To: edit.Text(text)}
	}
	v, ok := f.Value(r)
	if !ok {
		return edit.Remove{Of: r}
	}
	ways := paths(plain(v), nil, nil)
	if len(ways) == 0 {
		return edit.Remove{Of: r}
	}
	slices.SortFunc(ways, func(a, b edit.Path) int { return strings.Compare(a.String(), b.String()) })
	p := rapid.SampledFrom(ways).Draw(t, "path")
	if rapid.Bool().Draw(t, "unset") {
		return edit.Unset{Of: r, Field: p}
	}
	return edit.Set{Of: r, Field: p, To: edit.Text(text)}
}
