package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
)

// tab is one page of the panel with the button that opens it.
type tab struct {
	button *button
	page   *fyne.Container
	make   func() fyne.CanvasObject // fills the page when it is first looked at; nil once it is filled
}

// tabs shows one of several pages. Its buttons take the keyboard, which those of
// container.AppTabs do not.
type tabs struct {
	content fyne.CanvasObject
	items   []*tab
	open    *tab
}

// newTabs makes tabs with the titles; the first is open.
func newTabs(keys keyboard, titles ...string) *tabs {
	t := &tabs{}
	bar := row()
	pages := container.NewStack()
	for _, title := range titles {
		item := &tab{page: container.NewStack()}
		item.button = keys.button(title, nil, func() { t.show(item) })
		item.page.Hide()
		bar.Add(item.button)
		pages.Add(item.page)
		t.items = append(t.items, item)
	}
	rule := container.New(layout.NewCustomPaddedLayout(0, 1, 0, 0), newSurface(theme.ColorNameSeparator, ""))
	head := container.New(layout.NewCustomPaddedLayout(toolGap, toolGap, panelEdge/2, panelEdge/2), bar)
	t.content = container.NewBorder(container.NewVBox(head, rule), nil, nil, nil, pages)
	t.show(t.items[0])
	return t
}

// show opens a page.
func (t *tabs) show(open *tab) {
	t.open = open
	for _, item := range t.items {
		markSwitch(&item.button.Button, item == open)
		setShown(item.page, item == open)
	}
	t.refresh()
}

// refresh fills the open page if that is still to do.
func (t *tabs) refresh() {
	if fill := t.open.make; fill != nil {
		t.open.make = nil
		t.open.page.Objects = []fyne.CanvasObject{fill()}
		t.open.page.Refresh()
	}
}

// put gives a tab a title and a page, which is made when it is looked at.
func (i *tab) put(title string, page func() fyne.CanvasObject) {
	i.make = page
	if i.button.Text != title {
		i.button.SetText(title)
	}
}
