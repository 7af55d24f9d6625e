//! What happened in a run: a packed log of reversible changes, the states it passes through, and the player.
