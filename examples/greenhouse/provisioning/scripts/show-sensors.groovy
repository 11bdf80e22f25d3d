// Run by a user from the menu of a greenhouse: shows it together with all that stands in it.
UI.showTopologyByQuery('withNeighborsOf(components = (name = "' + component.name + '"), levels = "2", direction = "down")')
