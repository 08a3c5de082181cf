using Assistant.Knowledge;
using Microsoft.AspNetCore.Components;

namespace Assistant.Pages.Forms;

/// <summary>What every field of a form is given: its name, its words, what was filled in and what is to be mended.</summary>
public abstract class FieldBase : ComponentBase
{
    [Parameter, EditorRequired] public required InterfaceWords Words { get; set; }

    /// <summary>What it is sent under; also the id of its first box.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }
    [Parameter, EditorRequired] public required string Label { get; set; }
    [Parameter] public string? Hint { get; set; }
    [Parameter] public FormValues Values { get; set; } = FormValues.None;
    [Parameter] public FormErrors Errors { get; set; } = FormErrors.None;

    protected string? Error => Errors.Of(Name);
    protected string? DescribedBy => FormField.DescribedBy(Name, Hint, Error);
    protected string? Invalid => Error is null ? null : "true";
}
