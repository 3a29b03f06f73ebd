// Package program says which program runs: what FyneApp.toml, the one place where
// name, ID and version live, tells of it, and from which commit it was built.
package program
