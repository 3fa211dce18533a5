"""What views of lists have in common: a filter above rows, the card of the row one is on, keys for both.

line  words of one line · card  a card with places to go to · filtered  a filter above rows
pane  what is listed and how it looks · view  pane and card as a view
"""
