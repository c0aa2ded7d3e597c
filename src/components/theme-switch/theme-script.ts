/**
 * Runs before the first paint, inline and hashed by the policy: a stored choice of theme is set on the root element,
 * so that no page flashes in the other one. Without a choice the system's preference holds, by CSS alone.
 */
export const themeScript =
  "try{const t=localStorage.getItem('shortlisted:theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
