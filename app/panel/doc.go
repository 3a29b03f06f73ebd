// Package panel is the right side of the window: an event with its sources and
// quotes, or those of the whole document, and the report of its claims. It is handed
// what it shows and calls back where its links lead.
package panel
