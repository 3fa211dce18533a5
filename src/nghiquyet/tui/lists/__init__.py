"""What views of lists have in common: a filter above rows, the card of the row one is on, keys for both.

line  words of one line · card  a card with places to go to · pane  filter and rows · view  pane and card as a view
"""
