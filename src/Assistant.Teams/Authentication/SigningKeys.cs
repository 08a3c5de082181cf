using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Assistant.Teams.Authentication;

/// <summary>
/// The keys that tokens from Teams are signed with, kept for a day. An unknown key is a reason to fetch them again, at most once
/// an hour, so that a flood of made-up tokens does not become a flood of fetches.
/// </summary>
/// <param name="address">Where the keys are told.</param>
/// <param name="documents">The way there.</param>
/// <param name="time">The clock.</param>
public sealed class SigningKeys(string address, IDocumentRetriever documents, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenUnknown = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _fetching = new(1);
    private OpenIdConnectConfiguration? _keys;
    // By what passes, not by the clock: one that is set back would keep old keys, and refuse those of Teams.
    private long _fetched;
    private long? _lookedForUnknown;

    /// <summary>The keys. Those that are known stay in use where they cannot be fetched again.</summary>
    /// <exception cref="InvalidOperationException">None are known and none can be fetched.</exception>
    public async Task<OpenIdConnectConfiguration> GetAsync(CancellationToken cancellationToken)
    {
        if (_keys is { } known && time.GetElapsedTime(_fetched) < Kept) return known;
        return await FetchAsync(() => _keys is null || time.GetElapsedTime(_fetched) >= Kept, cancellationToken)
            ?? throw new InvalidOperationException("The signing keys cannot be fetched.");
    }

    /// <summary>The keys, fetched again because a token named one that is not among them.</summary>
    public async Task<OpenIdConnectConfiguration?> LookAgainAsync(CancellationToken cancellationToken) => await FetchAsync(
        () =>
        {
            if (_lookedForUnknown is { } last && time.GetElapsedTime(last) < BetweenUnknown) return false;
            _lookedForUnknown = time.GetTimestamp();
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _fetching.Dispose();

    private async Task<OpenIdConnectConfiguration?> FetchAsync(Func<bool> isDue, CancellationToken cancellationToken)
    {
        await _fetching.WaitAsync(cancellationToken);
        try
        {
            if (!isDue()) return _keys;
            _keys = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancellationToken);
            _fetched = time.GetTimestamp();
            return _keys;
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidOperationException or ArgumentException)
        {
            return _keys;
        }
        finally
        {
            _fetching.Release();
        }
    }
}
