using Microsoft.AspNetCore.Components.Forms;

namespace Assistant.Access;

/// <summary>
/// Keeps the framework from making a token, and with it a cookie, for every page that is rendered. Pages with a form make theirs with <c>FormToken</c>.
/// </summary>
public sealed class NoTokenState : AntiforgeryStateProvider
{
    /// <inheritdoc/>
    public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
}
