package file

// syntaxPart is which part of the work it is to make values of the bytes, about: less of a
// file that is written as usual, more of others. The rest is to read events of them.
const syntaxPart = 0.4

// tell tells how much has been read.
func (r *reader) tell(part float64) {
	if r.told != nil {
		r.told(part)
	}
}

// heard hears how many bytes have been made values of; nil where nobody is told.
func (r *reader) heard() func(read, all int) {
	if r.told == nil {
		return nil
	}
	return func(read, all int) { r.tell(syntaxPart * float64(read) / float64(max(all, 1))) }
}
