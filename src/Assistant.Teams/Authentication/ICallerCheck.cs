namespace Assistant.Teams.Authentication;

/// <summary>Decides whether an activity may come in, and whether replies may go to the address that it names.</summary>
public interface ICallerCheck
{
    /// <param name="authorization">The <c>Authorization</c> header of the call, or null.</param>
    /// <param name="activity">What came with it. Nothing in it is to be believed before the verdict.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    Task<TokenVerdict> CheckAsync(string? authorization, Activity activity, CancellationToken cancellationToken);
}

/// <summary>Callers with a token of Teams, whose service address is one that replies may go to.</summary>
public sealed class TeamsCallers(InboundTokens tokens, ServiceAddresses addresses, TeamsOptions options) : ICallerCheck
{
    /// <inheritdoc/>
    public async Task<TokenVerdict> CheckAsync(string? authorization, Activity activity, CancellationToken cancellationToken) =>
        await tokens.CheckAsync(authorization, activity, cancellationToken) is { Accepted: false } refused ? refused
        : !addresses.IsTrusted(activity.ServiceUrl) ? TokenVerdict.Refuse("replies may not go to the service address")
        : IsOurs(activity) ? TokenVerdict.Accept
        : TokenVerdict.Refuse("the chat is of another tenant");

    // The app id is no secret: whoever knows it can install the bot elsewhere, and Teams would sign what they say there too.
    private bool IsOurs(Activity activity) => TenantOf(activity) is not { Length: > 0 } tenant || string.Equals(tenant, options.TenantId, StringComparison.OrdinalIgnoreCase);

    private static string? TenantOf(Activity activity) => activity.Conversation?.TenantId is { Length: > 0 } named ? named : activity.ChannelData?.Property("tenant")?.TextOf("id");
}

/// <summary>Callers on this machine, without a token, for Development alone. Replies go to this machine too.</summary>
public sealed class LocalCallers : ICallerCheck
{
    /// <inheritdoc/>
    public Task<TokenVerdict> CheckAsync(string? authorization, Activity activity, CancellationToken cancellationToken) =>
        Task.FromResult(IsLoopback(activity.ServiceUrl) ? TokenVerdict.Accept : TokenVerdict.Refuse("replies may only go to this machine"));

    private static bool IsLoopback(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback && uri.UserInfo.Length == 0;
}
