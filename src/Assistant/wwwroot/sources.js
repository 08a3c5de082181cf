// The page works without this. It opens the contents where there is room beside the text, and goes to the passage
// where the link that was followed did not.
const contents = document.getElementById('contents');
if (contents && window.matchMedia('(min-width: 64rem)').matches) contents.open = true;

if (document.getElementById('passage') && !location.hash) location.replace('#passage');
