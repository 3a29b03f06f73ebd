//go:build !race

package layout

// raced tells that the tests run with the race detector.
const raced = false
