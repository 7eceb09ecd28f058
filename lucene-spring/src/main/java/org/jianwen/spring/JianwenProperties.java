package org.jianwen.spring;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an application may set under {@code jianwen}.
 *
 * @param folder where the index lies; in memory if it is not set
 * @param readOnly whether another program writes the index, so that there is no indexer here
 * @param verify whether a damaged index is refused at the start, which reads all of it
 * @param commitEvery how often changes are committed; zero for only when asked and at the end
 * @param refreshEvery how soon changes are found
 */
@ConfigurationProperties("jianwen")
public record JianwenProperties(
        @Nullable Path folder,
        @DefaultValue("false") boolean readOnly,
        @DefaultValue("false") boolean verify,
        @DefaultValue("30s") Duration commitEvery,
        @DefaultValue("1s") Duration refreshEvery) {}
