//go:build race

package layout

// raced tells that the tests run with the race detector, which makes them many
// times slower. It looks for what goroutines share, not for rare documents.
const raced = true
