namespace Assistant.Sources;

[Flags]
public enum RunStyle { None = 0, Strong = 1, Emphasis = 2, Underlined = 4, Raised = 8, Marker = 16 }

/// <summary>
/// Characters of the file that are shown alike, <c>text[Start..End]</c>. <see cref="Address"/>: they lead there.
/// <see cref="Note"/>: they name that footnote.
/// </summary>
public sealed record Run(int Start, int End, RunStyle Style = RunStyle.None, string? Address = null, int? Note = null);
