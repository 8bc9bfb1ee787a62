"""How much each clue tells about two events being one incident, from relay's training part."""
