// Package keyboards asks the system what the keys of its keyboard type.
package keyboards
