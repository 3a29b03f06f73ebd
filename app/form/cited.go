package form

import (
	"net/url"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/editing"
	"tideline/app/widgets"
	"tideline/app/writing"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

// cited is the sources of an event: which, and where in each; and a line in which another
// is added, by its title or its web address.
type cited struct {
	row    *row
	column *fyne.Container
	add    *field
	shown  []citation
}

// citation is a source that is cited.
type citation struct{ id, title, locator string }

func newCited(r *row) *cited {
	c := &cited{row: r, add: newField(false), column: widgets.Column(rowGap)}
	c.add.SetPlaceHolder(lang.L("Add: title or address"))
	c.add.next, c.add.out = c.take, r.form.out
	c.add.seen = func() { reveal(r.form, c.add) }
	c.column.Add(c.add)
	return c
}

// fill shows what the file cites, where that is not shown already.
func (c *cited) fill(v edit.Value) {
	var all []citation
	for _, item := range v.Items() {
		one := citation{id: item.Text()}
		for _, key := range []string{"id", "source"} {
			if id, ok := item.Get(key); ok {
				one.id = id.Text()
			}
		}
		if at, ok := item.Get("locator"); ok {
			one.locator = at.Text()
		}
		one.title = one.id
		if s, ok := c.row.form.calls.State.Doc.Source(one.id); ok {
			one.title = s.Title
		}
		all = append(all, one)
	}
	if slices.Equal(all, c.shown) && len(c.column.Objects) == len(all)+1 {
		return
	}
	c.shown = all
	c.column.Objects = nil
	for i, one := range all {
		c.column.Add(c.line(i, one))
	}
	c.column.Add(c.add)
}

// line is one source with the place in it, and what takes it away.
func (c *cited) line(i int, one citation) fyne.CanvasObject {
	f := c.row.form
	title := widget.NewLabel(widgets.OneLine(one.title))
	title.Truncation = fyne.TextTruncateEllipsis
	at := newField(false)
	at.SetPlaceHolder(lang.L("page, paragraph, minute"))
	at.put(one.locator, false)
	at.seen = func() { reveal(f, at) }
	at.out, at.next = f.out, func() { f.calls.Focus(c.add) }
	at.left = func() {
		at.was = at.Text
		pairs := []string{"id", one.id}
		if where := strings.TrimSpace(at.Text); where != "" {
			pairs = append(pairs, "locator", where)
		}
		path := edit.Path{{Key: "sources"}, {Item: i}}
		var do edit.Edit = edit.Set{Of: f.of, Field: append(path, edit.Part{Key: "locator"}), To: edit.Text(at.Text)}
		if v, ok := f.said(path); ok && len(v.Keys()) == 0 {
			do = edit.Set{Of: f.of, Field: path, To: edit.Record(pairs...)}
		} else if len(pairs) == 2 {
			do = edit.Unset{Of: f.of, Field: append(path, edit.Part{Key: "locator"})}
		}
		f.calls.Make(writing.Edit{Name: f.called(c.row.spec), Do: do})
	}
	off := f.calls.Keys.Button("", theme.ContentRemoveIcon(), func() {
		f.calls.Focus(c.add)
		f.calls.Make(writing.Edit{Name: f.called(c.row.spec), Do: edit.Unset{Of: f.of, Field: edit.Path{{Key: "sources"}, {Item: i}}}})
	})
	off.Importance = widget.LowImportance
	off.Tip = lang.L("Take this source away from the event")
	return container.NewBorder(container.NewBorder(nil, nil, nil, off, title), nil, nil, nil, at)
}

// take cites the source that was typed, which is made where the file does not have it, as
// one step.
func (c *cited) take() {
	f, typed := c.row.form, strings.TrimSpace(c.add.Text)
	if typed == "" || f.new {
		return
	}
	id, known := c.find(typed)
	var steps edit.Many
	if !known {
		pairs := []string{"id", id, "title", typed}
		if u, err := url.Parse(typed); err == nil && u.Host != "" {
			pairs = []string{"id", id, "title", u.Host + strings.TrimRight(u.Path, "/"), "url", typed}
		}
		steps = append(steps, edit.Add{To: edit.Sources, Record: edit.Record(pairs...)})
	}
	path := edit.Path{{Key: "sources"}, {Item: len(c.shown)}}
	steps = append(steps, edit.Set{Of: f.of, Field: path, To: edit.Record("id", id)})
	c.add.SetText("")
	c.add.was = ""
	f.calls.Make(writing.Edit{Name: history.Name{Did: lang.L("add the source"), Of: widgets.Brief(typed, mostNamed)}, Do: steps})
}

// find returns the id of the source that is meant by its id, its title or its address; or a
// new one.
func (c *cited) find(typed string) (id string, known bool) {
	all := c.row.form.calls.State.Doc.Sources
	for i := range all {
		if s := &all[i]; s.ID == typed || strings.EqualFold(s.Title, typed) || s.URL != "" && s.URL == typed {
			return s.ID, true
		}
	}
	f, _ := c.row.form.calls.File()
	if id = editing.NewID(f, edit.Sources, typed); id == "" {
		id = "source"
	}
	return id, false
}
