// Package house holds what is true of the repository as a whole: which package may
// know of which, how the workflows name their actions, that the changelog knows the
// version. It holds tests alone, which run at the top of the module.
package house
