// Package filter is the bar in which the user says which events are shown: what they
// have, as chips that can be taken away one by one, how many that hides, and whether the
// time of those hidden is kept free.
package filter
