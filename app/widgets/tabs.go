package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
)

// Tab is one page of the panel with the button that opens it.
type Tab struct {
	Button *Button
	Page   *fyne.Container
	make   func() fyne.CanvasObject // fills the page when it is first looked at; nil once it is filled
}

// Tabs shows one of several pages. Its buttons take the keyboard, which those of
// container.AppTabs do not.
type Tabs struct {
	Content fyne.CanvasObject
	Items   []*Tab
	Open    *Tab
}

// NewTabs makes tabs with the titles; the first is open.
func NewTabs(keys Keyboard, titles ...string) *Tabs {
	t := &Tabs{}
	bar := Row()
	pages := container.NewStack()
	for _, title := range titles {
		item := &Tab{Page: container.NewStack()}
		item.Button = keys.Button(title, nil, func() { t.Show(item) })
		item.Page.Hide()
		bar.Add(item.Button)
		pages.Add(item.Page)
		t.Items = append(t.Items, item)
	}
	rule := container.New(layout.NewCustomPaddedLayout(0, 1, 0, 0), NewSurface(theme.ColorNameSeparator, ""))
	head := container.New(layout.NewCustomPaddedLayout(ToolGap, ToolGap, PanelEdge/2, PanelEdge/2), bar)
	top := container.NewVBox(head, rule)
	// In the order that Tab goes by: the toolkit's own border has what is in the middle first.
	t.Content = container.New(layout.NewBorderLayout(top, nil, nil, nil), top, pages)
	t.Show(t.Items[0])
	return t
}

// Show opens a page.
func (t *Tabs) Show(open *Tab) {
	t.Open = open
	for _, item := range t.Items {
		MarkSwitch(&item.Button.Button, item == open)
		SetShown(item.Page, item == open)
	}
	t.Refresh()
}

// Refresh fills the open page if that is still to do.
func (t *Tabs) Refresh() {
	if fill := t.Open.make; fill != nil {
		t.Open.make = nil
		t.Open.Page.Objects = []fyne.CanvasObject{fill()}
		t.Open.Page.Refresh()
	}
}

// Put gives a tab a title and a page, which is made when it is looked at.
func (i *Tab) Put(title string, page func() fyne.CanvasObject) {
	i.make = page
	if i.Button.Text != title {
		i.Button.SetText(title)
	}
}
