// Package widgets holds what the window is made of: buttons, links, lists and texts
// that hand on the keys they do not use, so that the plain keys of the window work
// wherever the focus is, and that show no more of a long text at once than the
// toolkit lays out quickly. Sizes and gaps are in px, on a grid of 4.
package widgets
