{% include "points/draft.js" %}
{% include "points/file.js" %}
{% include "points/form.js" %}
{% include "points/list.js" %}
{% include "points/page.js" %}
