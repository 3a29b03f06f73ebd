// Package edge finds where names stand that an edge of a view would cut: a name whose mark is
// in view stands wholly in it, one whose mark is not stands whole or not at all. All other
// names stay where they are, so that nothing moves in the middle of a view that is panned.
package edge
